/** Colours and type of Fluent 2 (values of npm @fluentui/tokens 1.0.0-alpha.24, MIT), for markers and cards. */
const LIGHT = `--text:#242424;--quiet:#616161;--back:#fff;--line:#616161;--rule:#e0e0e0;--link:#115ea3;
--possible:#0e700e;--blocked:#b10e1c;--undetermined:#bc4b09;--no-path:#616161;--unrecognised:#616161;--ring:#000;--gap:#fff;--over:#0000000f`;
const DARK = `--text:#fff;--quiet:#adadad;--back:#292929;--line:#adadad;--rule:#525252;--link:#479ef5;
--possible:#54b054;--blocked:#dc626d;--undetermined:#faa06b;--no-path:#adadad;--unrecognised:#adadad;--ring:#fff;--gap:#000;--over:#ffffff1f`;

export const CSS = `
:host{all:initial;display:inline-block;position:sticky;inset-inline-end:0;vertical-align:middle;line-height:0;flex:none;width:24px;height:24px;
margin-block:-4px;margin-inline-start:4px;box-sizing:border-box;direction:inherit;visibility:inherit}
.lens{${LIGHT};color:var(--text);font:400 14px/20px "Segoe UI","Segoe UI Web (West European)",-apple-system,BlinkMacSystemFont,Roboto,"Helvetica Neue",sans-serif}
.lens.dark{${DARK}}
.lens.stale{visibility:hidden}
button{all:unset;box-sizing:border-box;cursor:pointer}
button:focus-visible{outline:2px solid var(--ring);outline-offset:-2px;box-shadow:inset 0 0 0 3px var(--gap);border-radius:4px}
.mark{width:24px;height:24px;display:grid;place-items:center;border-radius:4px;background:color-mix(in srgb,var(--back) 70%,transparent)}
.mark:hover{background:var(--over)}
i{display:block;flex:none;width:16px;height:16px;background:currentColor}
.possible{color:var(--possible)}.blocked{color:var(--blocked)}.undetermined{color:var(--undetermined)}
.no-path{color:var(--no-path)}.unrecognised{color:var(--unrecognised)}
.card{position:fixed;inset:auto;margin:0;width:max-content;max-width:min(380px,calc(100vw - 16px));max-height:min(420px,calc(100vh - 16px));
box-sizing:border-box;padding:0;border:1px solid var(--line);border-radius:8px;background:var(--back);color:var(--text);
box-shadow:0 8px 16px #00000038;z-index:2147483647;text-align:start;white-space:normal;cursor:auto;overflow:auto;overflow-wrap:anywhere}
.card:popover-open,.card:not([popover]){display:block}
.text{padding:12px 16px 8px}
.card h2{margin:0 0 4px;font-size:14px;line-height:20px;font-weight:600;display:flex;gap:8px;align-items:start}
.card h2 i{margin-top:2px}
.card p{margin:4px 0}
.card .quiet{color:var(--quiet);font-size:12px;line-height:16px}
.card ul{margin:8px 0;padding:0;list-style:none;display:grid;gap:8px}
.card li{display:grid;grid-template-columns:16px 1fr;gap:8px}
.card li i{margin-top:2px}
.card b{font-weight:600}
.more{display:flex;align-items:center;position:sticky;bottom:0;background:var(--back);width:100%;min-height:36px;padding:0 16px;border-top:1px solid var(--rule);color:var(--link);font-weight:600;border-radius:0 0 7px 7px}
.more.quiet{color:var(--quiet);font-weight:400;margin-top:-6px}
.card.run{bottom:16px;left:50%;translate:-50%;flex-flow:row wrap;align-items:center;padding:4px 8px 4px 16px;gap:8px}
.run .more{margin:0;align-self:center}
.more:hover{text-decoration:underline}
.said{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
@media (forced-colors:active){.lens{--possible:CanvasText;--blocked:CanvasText;--undetermined:CanvasText;--no-path:CanvasText;--unrecognised:CanvasText;
--text:CanvasText;--quiet:CanvasText;--back:Canvas;--line:CanvasText;--rule:CanvasText;--link:LinkText;--ring:Highlight;--gap:Canvas}i{forced-color-adjust:none}}
@media (prefers-reduced-motion:no-preference){.card{animation:show .15s ease-out}@keyframes show{from{opacity:0}}}
:host(upgrade-lens-status){position:absolute;top:0;inset-inline:0 auto;width:0;height:0;margin:0}
@media print{:host{display:none}}
`;
