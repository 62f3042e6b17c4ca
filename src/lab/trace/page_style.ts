// Colours and layout of the timeline page. Run, wait and blocked differ in height as well as in colour.
export const PAGE_STYLE = `
:root { color-scheme: light dark; --bg: #fbfbf9; --panel: #ffffff; --ink: #1d2329; --soft: #66707a; --line: #dfe3e6; --run: #1f9d76; --wait: #d9482b; --block: #b9c2ca;
  --forced: #d98a00; --free: #2f78c4; --lock: #7b3fe4; --gc: #c2428f; --mark: #3a434b; --hover: rgba(47,120,196,.10); --row: #f4f5f3; }
:root[data-theme=dark] { color-scheme: dark; --bg: #14181c; --panel: #1a1f24; --ink: #e6eaee; --soft: #98a3ad; --line: #2d353c; --run: #35c295; --wait: #f0694a; --block: #48535d;
  --forced: #f0b13c; --free: #62a8ee; --lock: #b18cff; --gc: #f07fbe; --mark: #cfd6dc; --hover: rgba(98,168,238,.14); --row: #1e242a; }
:root[data-theme=light] { color-scheme: light; }
@media (prefers-color-scheme: dark) { :root:not([data-theme=light]) { --bg: #14181c; --panel: #1a1f24; --ink: #e6eaee; --soft: #98a3ad; --line: #2d353c; --run: #35c295; --wait: #f0694a; --block: #48535d;
  --forced: #f0b13c; --free: #62a8ee; --lock: #b18cff; --gc: #f07fbe; --mark: #cfd6dc; --hover: rgba(98,168,238,.14); --row: #1e242a; } }
* { box-sizing: border-box; }
body { margin: 0; background: var(--bg); color: var(--ink); font: 14px/1.5 system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif; }
header, main { max-width: 1500px; margin: 0 auto; padding: 0 clamp(10px, 2vw, 28px); }
h1 { font-size: 22px; font-weight: 650; margin: 18px 0 4px; letter-spacing: -.01em; overflow-wrap: anywhere; }
h1 small { font-size: 14px; font-weight: 400; color: var(--soft); letter-spacing: 0; white-space: nowrap; }
.facts { list-style: none; display: flex; flex-wrap: wrap; gap: 2px 18px; padding: 0; margin: 0 0 10px; color: var(--soft); }
.facts b { color: var(--ink); font-weight: 600; } .facts .bad { color: var(--wait); }
.finding { margin: 6px 0; padding: 8px 12px; border-left: 3px solid var(--forced); background: var(--panel); border-radius: 0 6px 6px 0; overflow-wrap: anywhere; }
.finding.starvation, .finding.lost { border-color: var(--wait); } .finding b { margin-right: 6px; }
.tools { display: flex; flex-wrap: wrap; align-items: center; gap: 6px; margin: 14px 0 8px; }
button { font: inherit; color: var(--ink); background: var(--panel); border: 1px solid var(--line); border-radius: 6px; padding: 3px 10px; min-width: 34px; min-height: 32px; cursor: pointer; }
button:hover { border-color: var(--soft); } :focus-visible { outline: 2px solid var(--free); outline-offset: 1px; }
.legend { color: var(--soft); margin-left: auto; font-size: 13px; } .legend i { display: inline-block; width: 14px; margin: 0 5px 0 12px; vertical-align: middle; border-radius: 2px; }
.legend span { white-space: nowrap; } .legend .run { height: 14px; background: var(--run); } .legend .wait { height: 8px; background: var(--wait); } .legend .block { height: 3px; background: var(--block); } .legend .lock { height: 5px; background: var(--lock); } .legend .gc { height: 4px; background: var(--gc); }
canvas { display: block; width: 100%; background: var(--panel); border: 1px solid var(--line); touch-action: pan-y; }
#overview { border-radius: 8px 8px 0 0; border-bottom: 0; cursor: pointer; } #timeline { border-radius: 0 0 8px 8px; cursor: grab; } #timeline.dragging { cursor: grabbing; }
#detail { min-height: 74px; padding: 8px 2px; display: grid; gap: 1px; align-content: start; overflow-wrap: anywhere; }
#detail b { font-weight: 600; } #detail .tag { display: inline-block; padding: 0 8px; border-radius: 9px; color: #fff; font-size: 12px; font-weight: 600; margin-right: 6px; }
#detail .run { background: var(--run); } #detail .wait { background: var(--wait); } #detail .block { background: var(--soft); } #detail .lock { background: var(--lock); } #detail .soft { color: var(--soft); }
code { font: 12.5px/1.5 ui-monospace, "SF Mono", Menlo, Consolas, monospace; background: var(--row); padding: 1px 5px; border-radius: 4px; }
.threads { border-top: 1px solid var(--line); padding: 8px 0; } .threads summary { cursor: pointer; font-weight: 600; } .scroll { overflow-x: auto; }
table { border-collapse: collapse; margin-top: 6px; font-variant-numeric: tabular-nums; font-size: 13px; min-width: 640px; }
th, td { text-align: right; padding: 3px 12px 3px 0; white-space: nowrap; } thead th { color: var(--soft); font-weight: 500; } th:first-child { text-align: left; } tbody th { font-weight: 600; max-width: 260px; overflow: hidden; text-overflow: ellipsis; }
.share { display: flex; width: 110px; height: 8px; background: var(--block); border-radius: 4px; overflow: hidden; } .share i { height: 100%; } .share .run { background: var(--run); } .share .wait { background: var(--wait); }
.help { color: var(--soft); font-size: 13px; margin: 10px 0 30px; } kbd { font: 12px ui-monospace, Menlo, Consolas, monospace; border: 1px solid var(--line); border-bottom-width: 2px; border-radius: 4px; padding: 0 4px; background: var(--panel); color: var(--ink); }
@media (max-width: 640px) { h1 small { display: block; } .legend { margin-left: 0; flex-basis: 100%; } .legend { display: flex; flex-wrap: wrap; gap: 0 14px; } .legend i { margin-left: 0; } .help kbd { display: inline-block; } button { min-height: 38px; min-width: 38px; padding: 3px 8px; } .tools { gap: 5px; } }
`;
