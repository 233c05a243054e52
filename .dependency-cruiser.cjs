// Who may import whom: data flow one way, imports go the same way upstream and never back.
// A foreign folder is entered by its index only (reading, excel and host also have a door for node).
const may = {
  document: [],
  reading: ['document', 'xlsx'],
  plan: ['document'],
  extract: ['document', 'plan'],
  status: ['plan', 'document'],
  wording: ['document', 'plan', 'status'],
  report: ['plan', 'status', 'wording', 'document'],
  sheet: ['plan', 'status', 'report', 'wording', 'document'],
  excel: ['document', 'plan', 'status', 'sheet', 'wording', 'report'],
  xlsx: ['document', 'plan', 'status', 'sheet', 'wording'],
  taskpane: ['document', 'reading', 'plan', 'extract', 'status', 'wording', 'report', 'sheet', 'excel', 'xlsx'],
  host: [],
  workbench: [
    'document',
    'reading',
    'plan',
    'extract',
    'status',
    'wording',
    'report',
    'sheet',
    'excel',
    'xlsx',
    'host',
  ],
  cli: ['document', 'reading', 'plan', 'extract', 'status', 'wording', 'report', 'sheet', 'xlsx'],
};
/** Rooms of the live workbook, each leaning on those before it. */
const rooms = ['wire', 'lay', 'journal', 'stand', 'grow', 'perform', 'acts', 'adopt'];
const steps = rooms.map((room, i) => ({
  name: `excel-${room}-leans-back`,
  severity: 'error',
  from: { path: `^src/excel/${room}/` },
  to: { path: '^src/excel/', pathNot: `^src/excel/(ledger[.]ts|(${rooms.slice(0, i + 1).join('|')})/)` },
}));
const pure = '^src/(document|plan|extract|status|report|sheet|wording)/';
const folders = Object.keys(may);

const fences = folders.map((folder) => ({
  name: `${folder}-imports`,
  severity: 'error',
  from: { path: `^src/${folder}/` },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...may[folder]].join('|')})/` },
}));
const doors = folders.map((folder) => ({
  name: `${folder}-by-its-door`,
  severity: 'error',
  comment: 'Enter a foreign folder by its index.ts only.',
  from: { path: '^src/', pathNot: `^src/${folder}/` },
  to: { path: `^src/${folder}/`, pathNot: `^src/${folder}/(index|node|preferences)\\.tsx?$` },
}));

module.exports = {
  forbidden: [
    ...fences,
    ...doors,
    ...steps,
    {
      name: 'no-circular',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'pure-core',
      severity: 'error',
      from: { path: pure },
      to: { path: 'node_modules', dependencyTypesNot: ['type-only'] },
    },
    { name: 'pure-core-node', severity: 'error', from: { path: pure }, to: { dependencyTypes: ['core'] } },
    { name: 'packs-apart', severity: 'error', from: { path: '^src/extract/zh/' }, to: { path: '^src/extract/en/' } },
    {
      name: 'packs-apart-too',
      severity: 'error',
      from: { path: '^src/extract/en/' },
      to: { path: '^src/extract/zh/' },
    },
    {
      name: 'xlsx-library',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(xlsx|host)/' },
      to: { path: 'node_modules/exceljs' },
    },
    {
      name: 'pane-only-react',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(taskpane|workbench)/' },
      to: { path: 'node_modules/(react|@fluentui)' },
    },
    {
      name: 'engine-in-host',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(host|workbench)/' },
      to: { path: 'node_modules/@univerjs' },
    },
    { name: 'unresolved', severity: 'error', from: { path: '^src/' }, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsConfig: { fileName: 'tsconfig.json' },
    parser: 'tsc',
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      extensions: ['.ts', '.tsx', '.js', '.mjs'],
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'types'],
    },
  },
};
