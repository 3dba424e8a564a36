/** The walls of the house: who may import whom. Type-only imports count. */
const floor = (path) => `^${path}/`
const only = (name, from, allowed, comment) => ({
  name,
  comment,
  severity: 'error',
  from: { path: from, pathNot: '\\.(test|fixture)\\.(ts|tsx|mjs)$' },
  to: { pathNot: allowed },
})
const packages = (names) => `node_modules/(?:@types/)?(?:${names.join('|')})/`
const style = '\\.css$'

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-unknown',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true, pathNot: '^(virtual:|electron$)' },
    },
    only(
      'domain-is-pure',
      floor('shared/domain'),
      [floor('shared/domain'), packages(['temporal-polyfill', 'temporal-spec', 'valibot'])],
      'rules know rules, time and schemas, nothing else',
    ),
    only('ipc-knows-domain-types', floor('shared/ipc'), [
      floor('shared/ipc'),
      floor('shared/domain'),
      packages(['valibot']),
    ]),
    only('messages-know-domain-types', floor('shared/messages'), [
      floor('shared/messages'),
      floor('shared/domain'),
    ]),
    only('preload-is-a-bridge', floor('electron/preload'), [
      floor('electron/preload'),
      floor('shared/ipc'),
      '^electron$',
      packages(['electron']),
    ]),
    {
      name: 'main-knows-no-window',
      severity: 'error',
      from: { path: floor('electron/main'), pathNot: '\\.(test|fixture)\\.ts$' },
      to: {
        dependencyTypesNot: ['core'],
        pathNot: [
          floor('electron/main'),
          floor('shared'),
          floor('resources'),
          '^electron$',
          packages(['electron', 'node', 'valibot']),
        ],
      },
    },
    only('ui-knows-no-desk', floor('renderer/ui'), [
      floor('renderer/ui'),
      style,
      packages([
        'react',
        'react-dom',
        'react-aria-components',
        '@react-aria',
        '@react-stately',
        '@react-types',
        'react-aria',
        'react-stately',
        '@internationalized',
        '@tanstack/react-virtual',
        'csstype',
      ]),
    ]),
    only('data-knows-storage', floor('renderer/data'), [
      floor('renderer/data'),
      floor('renderer/platform'),
      floor('shared/domain'),
      floor('shared/ipc'),
      floor('resources'),
      packages([
        'dexie',
        'hash-wasm',
        'comlink',
        'valibot',
        'temporal-polyfill',
        'vite',
        'postal-mime',
        'papaparse',
      ]),
    ]),
    only('platform-is-the-handle', floor('renderer/platform'), [
      floor('renderer/platform'),
      floor('shared/ipc'),
    ]),
    only('actions-decide-and-write', floor('renderer/actions'), [
      floor('renderer/actions'),
      floor('renderer/data'),
      floor('renderer/platform'),
      floor('shared/domain'),
      floor('resources'),
    ]),
    only('features-show', floor('renderer/features'), [
      floor('renderer/features'),
      floor('renderer/ui'),
      floor('renderer/actions'),
      floor('renderer/data/queries'),
      floor('shared/domain'),
      floor('shared/messages'),
      floor('resources'),
      style,
      packages([
        'react',
        'react-dom',
        'react-hook-form',
        '@tanstack/react-router',
        '@tanstack/router-core',
        '@tanstack/history',
        '@fullcalendar',
        'pdfjs-dist',
        'csstype',
      ]),
    ]),
    {
      name: 'features-are-islands',
      severity: 'error',
      from: { path: '^renderer/features/([^/]+)/' },
      to: { path: '^renderer/features/([^/]+)/', pathNot: '^renderer/features/$1/' },
    },
    {
      name: 'only-actions-write',
      severity: 'error',
      from: { path: '^renderer/', pathNot: '^renderer/(actions|data|app)/|\\.test\\.ts$' },
      to: { path: '^renderer/data/writes/' },
    },
    {
      name: 'dexie-lives-in-data',
      severity: 'error',
      from: { pathNot: '^renderer/data/' },
      to: { path: 'node_modules/(dexie|hash-wasm)/' },
    },
    {
      name: 'mail-parsers-live-in-mail',
      severity: 'error',
      from: { pathNot: '^renderer/data/mail/' },
      to: { path: 'node_modules/(?:@types/)?postal-mime/' },
    },
    {
      name: 'tables-are-cut-in-text',
      severity: 'error',
      from: { pathNot: '^renderer/data/text/' },
      to: { path: 'node_modules/(?:@types/)?papaparse/' },
    },
    {
      name: 'pdf-lives-in-evidence',
      severity: 'error',
      from: { pathNot: '^renderer/features/evidence/' },
      to: { path: 'node_modules/pdfjs-dist/' },
    },
    {
      name: 'calendar-lives-in-schedule',
      severity: 'error',
      from: { pathNot: '^renderer/features/schedule/' },
      to: { path: 'node_modules/@fullcalendar/' },
    },
    {
      name: 'electron-lives-in-the-shell',
      severity: 'error',
      from: { path: '^(renderer|shared)/' },
      to: { path: '(^electron$|^electron/|node_modules/electron/)' },
    },
    {
      name: 'node-stays-outside-the-window',
      severity: 'error',
      from: { path: '^(renderer|shared)/', pathNot: '\\.(test|fixture)\\.ts$' },
      to: { dependencyTypes: ['core'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'renderer/tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json', '.css'],
    },
  },
}
