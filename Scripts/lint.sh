#!/bin/sh
# What the formatter does not see: which module imports what.
set -eu
cd "$(dirname "$0")/.."
failed=0

# $1: module; the rest: modules it must not import. Imports only go up the list in Package.swift.
forbid() {
  module=$1
  shift
  for other in "$@"; do
    if grep -rnE "^(@_exported )?((public|package|internal) )?import (struct |enum |class |func )?$other(\$|\.| )" "Sources/$module"; then
      echo "lint: $module must not import $other" >&2
      failed=1
    fi
  done
}

for module in TextModel Digest Loading Variants Gazetteer Stages Records Compare Curation Exports Report; do
  forbid "$module" Foundation Dispatch Yams ArgumentParser Pipeline
done
forbid Explanation Foundation Dispatch Yams ArgumentParser CLibXML2
forbid TextModel FoundationEssentials Glibc
forbid Variants FoundationEssentials Glibc TextModel Gazetteer Loading Stages Records
forbid Curation CLibXML2 Loading Stages
forbid Evaluation CLibXML2 Loading Stages Gazetteer Pipeline Dispatch Yams ArgumentParser
forbid Stages CLibXML2 Loading
forbid Gazetteer CLibXML2 Loading Stages
forbid Records CLibXML2 Loading Stages Gazetteer
forbid DatabaseExport Foundation FoundationEssentials Glibc Dispatch Yams ArgumentParser CLibXML2 Loading Stages Gazetteer Pipeline
forbid Exports GRDB DatabaseExport
forbid OnomaCommand GRDB
forbid Exports FoundationEssentials Glibc CLibXML2 Loading Stages Gazetteer Compare Evaluation
forbid Compare FoundationEssentials Glibc CLibXML2 Loading Stages Gazetteer
forbid Report TextModel FoundationEssentials Glibc CLibXML2 Loading Stages Gazetteer Curation
forbid OnomaCommand CLibXML2 Yams

# Dispatch stands in the runner, in the stream and in what is done meanwhile; the tool uses it for signals.
if grep -rlE "import Dispatch" Sources/Pipeline \
  | grep -vE "Run/Runner.swift|Stream/(DocumentStream|StreamOutput).swift|Output/Meanwhile.swift"; then
  echo "lint: in Pipeline, all of Dispatch is in Run/Runner.swift, Stream and Output/Meanwhile.swift" >&2
  failed=1
fi
exit $failed
