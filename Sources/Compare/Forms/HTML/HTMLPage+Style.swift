extension HTMLPage {
  /// Colours of added and removed are from Okabe and Ito's set, which stays apart for colour-blind readers; added is
  /// underlined and removed struck through besides.
  static let style = """
    :root { color-scheme: light dark; --ink: #1d2125; --soft: #5b6570; --paper: #fff; --panel: #f5f6f8; --line: #dde1e6;
      --added: #00694e; --added-back: #d9f2e8; --removed: #a33b00; --removed-back: #fde6d8; --changed: #00558c;
      --changed-back: #dcecf9; }
    @media (prefers-color-scheme: dark) {
      :root { --ink: #e4e7eb; --soft: #9aa5b1; --paper: #15181c; --panel: #1e2329; --line: #343b44; --added: #6fd6b2;
        --added-back: #123d30; --removed: #ffab7a; --removed-back: #4a2410; --changed: #86c5f4; --changed-back: #12344f; }
    }
    * { box-sizing: border-box; }
    body { display: flex; flex-direction: column; max-width: 64rem; margin: 0 auto; padding: 1.5rem 1rem 4rem;
      background: var(--paper); color: var(--ink); font: 15px/1.5 system-ui, "Noto Sans", sans-serif; }
    header { order: -3; } #summary { order: -2; } #filters { order: -1; }
    h1 { margin: 0; font-size: 1.5rem; } h2 { margin: 2rem 0 .5rem; font-size: 1rem; overflow-wrap: anywhere; }
    .outputs { margin: .25rem 0 1rem; color: var(--soft); overflow-wrap: anywhere; }
    #summary { padding: .75rem 1rem; border: 1px solid var(--line); border-radius: .5rem; background: var(--panel); }
    #summary p { margin: .25rem 0; } .total { font-weight: 600; } .note { color: var(--soft); }
    table { border-collapse: collapse; width: 100%; } th, td { padding: .35rem .75rem .35rem 0; text-align: left;
      vertical-align: top; border-top: 1px solid var(--line); overflow-wrap: anywhere; }
    th { width: 1%; font-weight: normal; white-space: nowrap; } .number { font-variant-numeric: tabular-nums; font-weight: 600; }
    td.number { width: 1%; text-align: right; white-space: nowrap; }
    #filters { position: sticky; top: 0; z-index: 1; padding: .75rem 0; background: var(--paper);
      border-bottom: 1px solid var(--line); }
    #filters p { display: flex; gap: .5rem; align-items: baseline; margin: 0 0 .5rem; }
    #search { flex: 1; min-width: 6rem; } #facets { display: flex; flex-wrap: wrap; gap: .5rem; }
    #facets label { display: flex; flex: 1 1 10rem; flex-direction: column; color: var(--soft); font-size: .8rem; }
    input, select, button { padding: .3rem .5rem; border: 1px solid var(--line); border-radius: .3rem;
      background: var(--paper); color: var(--ink); font: inherit; width: 100%; } button { width: auto; }
    output { white-space: nowrap; font-variant-numeric: tabular-nums; }
    section { content-visibility: auto; contain-intrinsic-size: auto 12rem; }
    article { margin: .5rem 0; padding: .5rem .75rem; border-left: .25rem solid var(--changed); background: var(--panel);
      border-radius: 0 .35rem .35rem 0; }
    article.added { border-color: var(--added); } article.removed { border-color: var(--removed); }
    article p { margin: 0; overflow-wrap: anywhere; } .heading { color: var(--soft); }
    .kind { padding: 0 .45rem; border-radius: .7rem; background: var(--changed-back); color: var(--changed);
      font-weight: 600; font-size: .85rem; }
    .added .kind, .kind.added { background: var(--added-back); color: var(--added); }
    .removed .kind, .kind.removed { background: var(--removed-back); color: var(--removed); }
    .type, .entity, .key { color: var(--ink); } .entity { font-weight: 600; }
    blockquote { margin: .3rem 0; font-family: Georgia, "Noto Serif", serif; font-size: 1.05rem; overflow-wrap: anywhere; }
    ins { background: var(--added-back); color: var(--added); text-decoration: underline; }
    del { background: var(--removed-back); color: var(--removed); text-decoration: line-through; }
    mark { background: var(--changed-back); color: inherit; }
    ins, del, mark { padding: 0 .15rem; border-radius: .2rem; }
    .why { color: var(--soft); font-size: .9rem; } .cause { color: var(--ink); }
    [hidden] { display: none !important; }
    @media print { #filters { display: none; } section { content-visibility: visible; } }
    """
}
