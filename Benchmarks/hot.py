"""The functions in which the time is spent, by `perf` where it is installed."""
import collections
import os
import re
import shutil
import subprocess

from measure import table

# Parts of a demangled name that tell nothing about where it is.
NOISE = re.compile(r"(function signature specialization|(merged )?generic specialization) <.*?> of | in _[0-9A-F]{32}"
                   r"|\$s|protocol witness for |specialized |(partial apply for |implicit )*closure #\d+ (\(.*?\) )?in "
                   r"| in conformance .*")
# What stands around the steps holds nearly everything and says nothing.
AROUND = ("DocumentWork", "Annotator", "ResultSource", "Runner.", "Stage.", "thunk ", "variable ", "Loader.", "OnomaCommand",
          "Main.", "static Main", "_start", "RunCommand", "ParsableCommand", "static ParsableCommand")


def samples(data):
    """A sample after the other: the frames, innermost first, as pairs of function and library."""
    script = subprocess.run(["perf", "script", "-i", data, "--no-inline", "-F", "comm,ip,sym,dso"], text=True,
                            stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True).stdout
    for block in script.split("\n\n"):
        frames = re.findall(r"^\s+[0-9a-f]+ (.*) \(([^()]*)\)$", block, re.M)
        if frames:
            yield [(function, os.path.basename(library).strip("[]").removesuffix(".kallsyms")) for function, library in frames]


def demangled(names):
    tool = shutil.which("swift-demangle")
    if not tool:
        return dict(zip(names, names))
    output = subprocess.run([tool, "--simplified", "--compact"], input="\n".join(names), text=True, stdout=subprocess.PIPE,
                            check=True).stdout
    return {name: NOISE.sub("", line)[:90] for name, line in zip(names, output.split("\n"))}


def shares(command, work):
    """Shares of all samples: by library, by function, by Onoma's function with all it calls."""
    data = f"{work}/perf.data"
    subprocess.run(["perf", "record", "-F", "1000", "--call-graph", "dwarf,16384", "-o", data, "--", *command],
                   stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=True)
    libraries, alone, inside = collections.Counter(), collections.Counter(), collections.Counter()
    total = 0
    for frames in samples(data):
        total += 1
        function, library = frames[0]
        libraries[library] += 1
        hidden = function == "[unknown]" or library == "kernel"
        alone[(library, "" if hidden else function)] += 1
        inside.update({function for function, library in frames if library == "onoma"})
    os.remove(data)
    names = demangled(list({name for _, name in alone} | set(inside)))
    grouped = collections.Counter()
    for name, count in inside.items():
        grouped[names[name]] = max(grouped[names[name]], count)  # A specialised function and what it wraps.
    return ([(library, count / total) for library, count in libraries.most_common(6)],
            [(f"`{names[name]}`" if name else "all of it" if library == "kernel" else "without symbols", library, count / total)
             for (library, name), count in alone.most_common(25)],
            [(f"`{name}`", count / total) for name, count in grouped.most_common(99) if not name.startswith(AROUND)])


def report(setup):
    if not shutil.which("perf"):
        return ["`perf` is not installed: no functions.", ""]
    setup.say("functions")
    command = [setup.program, "run", setup.pages.folder, "-o", f"{setup.work}/output", "--fresh", "--quiet", "-j", "1",
               "--no-isolate"]
    try:
        libraries, alone, inside = shares(command, setup.work)
    except subprocess.CalledProcessError:
        return ["`perf` is not allowed to record here: no functions.", ""]
    lines = [f"{name} {share:.0%}" for name, share in libraries]
    rows = [[f"{name} ({library})", f"{share:.1%}", outer, f"{outer_share:.1%}"]
            for (name, library, share), (outer, outer_share) in zip(alone, inside)]
    return [
        f"Functions, pages, `--no-isolate -j 1`, shares of the processor time. By library: {', '.join(lines)}.", "",
        *table(["by itself", "share", "with what it calls (at least)", "share"], rows), "",
    ]
