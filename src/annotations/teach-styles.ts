/** How the page looks while the user shows the list. The worker sends it when it is needed: the page's script carries none of it. */
export const TEACH_CSS = `:host{position:absolute;width:0;height:0;margin:0}
dialog{line-height:20px;color:inherit;border:0;padding:0;background:none}
dialog.pick{inset:0;width:100vw;height:100vh;max-width:none;max-height:none;overflow:hidden}
dialog.pick::backdrop{background:none}
.frame{position:fixed;border:3px dashed var(--link);border-radius:4px;background:#115ea31a;text-align:start}
.frame:hover,.frame:focus-visible{border-style:solid;background:#115ea333}
.frame b{position:absolute;top:0;inset-inline-start:0;background:var(--link);color:var(--back);padding:2px 8px}
.bar,.columns{background:var(--back);color:var(--text);border:1px solid var(--line);border-radius:8px;padding:12px 16px;box-shadow:0 8px 16px #00000038}
.bar{position:fixed;bottom:16px;left:50%;translate:-50%;width:max-content;max-width:calc(100vw - 64px)}
.columns{max-width:480px}
h2{font-size:16px;line-height:22px;margin:0 0 8px}
label{display:flex;gap:16px;justify-content:space-between;align-items:center;padding:4px 0}
label span{min-width:0;overflow-wrap:anywhere}
.quiet{color:var(--quiet);font-size:12px;display:block}
select{font:inherit;min-height:32px;min-width:128px;color:var(--text);background:var(--back);border:1px solid var(--line);border-radius:4px}
.more{display:inline-flex;margin:8px 8px 0 0}`;
