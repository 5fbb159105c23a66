import type { Issue } from '../issue.ts';
import { clean, type Dictionary, forms, given, listed, type Phrase, quoted } from './dictionary.ts';
import { chartPhrases } from './zh-charts.ts';
import { notePhrases } from './zh-notes.ts';
import { patchPhrases } from './zh-patches.ts';

const nouns: Dictionary['nouns'] = {
  action: '动作',
  activity: '作业',
  answer: '答复',
  arrivals: '到达源',
  attribute: '属性',
  case: '取值',
  chart: '状态图',
  clock: '时刻',
  date: '日期时间',
  decision: '决策',
  delay: '延时',
  draw: '随机属性',
  duration: '时长',
  figure: '数字',
  guard: '转移条件',
  hours: '时段',
  id: '名称',
  lever: '措施',
  metric: '指标',
  milestone: '里程碑',
  outcome: '结果',
  pool: '资源池',
  rate: '频率',
  review: '例会指标',
  role: '角色',
  scenarioId: '情景标识',
  setting: '设置',
  standing: '常设案例',
  state: '状态',
  statistic: '统计量',
  stock: '存量',
  target: '目标值',
  variant: '方案',
};

const types: Dictionary['types'] = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  object: '键值对',
  record: '键值对',
  array: '列表 [ ]',
};

const noun = (issue: Issue): string => (issue.noun === undefined ? '值' : nouns[issue.noun]);
const typed = ({ expected = [] }: Issue): string =>
  [...new Set(expected.map((type) => types[type] ?? type))].join('，或');
/** 汉字与拉丁字母之间空一格。 */
const apart = (text: string): string => (/^\w/.test(text) ? ` ${text}` : text);
const write = ({ hint = [] }: Issue): string => `请写 ${hint.map(quoted).join(' 或 ')}`;
const meant = ({ hint = [], expected }: Issue): readonly [string?] => {
  if (hint.length > 0) return [`是否应为 ${hint.map(quoted).join(' 或 ')}？`];
  return expected === undefined || expected.length === 0 ? [] : [`可用：${listed(expected, '、')}`];
};

/** 问题指向引用处时，写明是哪个文件。 */
const file = (issue: Issue): string => (issue.length === 0 ? '' : `${given(issue)} `);

const phrases: Dictionary['phrases'] = {
  ...chartPhrases(noun),
  ...patchPhrases(noun),
  ...notePhrases(noun),
  missingFile: (issue): Phrase => [`${file(issue)}不存在`],
  folderNotFile: (issue) => [`${file(issue)}是文件夹，不是文件`],
  unreadableFile: (issue) => [`${file(issue)}无法读取`],
  fileTooLarge: (issue) => [`${file(issue)}超过 256 KB`],
  notText: (issue) => [`${file(issue)}不是文本文件`, '文件按 UTF-8 读取'],
  emptyFile: (issue) => [`${file(issue)}为空`],
  yamlSyntax: ({ received = '' }) => [`不是有效的 YAML：${yaml[received] ?? clean(received)}`],
  duplicateKey: (issue) => [`${given(issue)} 重复出现`],
  keyNotText: (issue) => [`${given(issue)} 不能作为键`],
  noMerge: () => ['此处不用 "<<"', '角色可用 "like" 沿用另一角色的全部内容；其他地方请逐项写出'],
  tooManyAliases: () => ['别名过多，展开后会极其庞大'],
  aliasCycle: (issue) => [`别名 ${given(issue)} 包含自身`],
  tooDeep: () => ['嵌套过深'],
  textNeedsQuotes: (issue) => [`${given(issue)} 没有值`, '含逗号的文字须加引号'],
  decimalComma: (issue) => [`${given(issue)} 被读作没有值的键`, '小数点请用句点，例如 0.5'],
  textNotBoolean: (issue) => [
    `${given(issue)} 在此是文字，而任何文字都视为 true`,
    `请写 ${listed(issue.hint)}；若确为文字，请加引号`,
  ],
  unknownKey: (issue) => [`未知的键 ${given(issue)}`, ...meant(issue)],
  missingKey: (issue) => [`缺少 ${given(issue)}`],
  wrongType: (issue) => [
    `应为${apart(typed(issue))}，实为${issue.received === '' ? '空' : ` ${given(issue)}`}`,
    issue.hint && `请写 ${clean(issue.hint.join(' 或 '))}`,
  ],
  notOneOf: (issue) => [`此处不能用 ${given(issue)}`, ...meant(issue)],
  outOfRange: (issue) => [
    `${given(issue)} 超出范围`,
    issue.expected && `须 ${listed(issue.expected, '、')}`,
  ],
  wrongLength: ({ received = '?', expected }) => [
    `有 ${received} 项`,
    `须有 ${listed(expected, '、')} 项`,
  ],
  badFormat: (issue) => [
    `${given(issue)} 不是有效的${noun(issue)}`,
    issue.noun && forms[issue.noun] && `例如 ${forms[issue.noun]}`,
  ],
  noUnit: (issue) => [`${given(issue)} 没有单位`, write(issue)],
  wrongUnit: (issue) => [
    `${given(issue)} 不是${noun(issue)}的单位`,
    issue.hint === undefined
      ? `可用：${listed(issue.expected, '、')}`
      : `${write(issue)}${issue.expected ? `；可用：${listed(issue.expected, '、')}` : ''}`,
  ],
  notAQuantity: (issue) => [
    `应为${noun(issue)}，实为${issue.received === undefined ? '其他内容' : ` ${given(issue)}`}`,
    `例如 ${listed(issue.hint, '、')}`,
  ],
  negativeTime: (issue) => [`${given(issue)} 为负`, '时间不能倒流'],
  noDistribution: ({ expected }) => ['没有给出数值', `可用：${listed(expected, '、')}`],
  severalDistributions: ({ received = '' }) => [`${clean(received)} 不能并用`, '只保留一个'],
  notRising: (issue) => [
    `数值不得递减${issue.received === undefined ? '' : `，实为 ${given(issue)}`}`,
  ],
  badDistribution: () => ['这些数字不成分布'],
  nothingLeft: () => ['min 与 max 之间没有任何取值'],
  noWeight: () => ['权重均为 0', '至少一个须大于 0'],
  notWhole: (issue) => [
    `${given(issue)} 会抽出小数，而此处用于计数，须为整数`,
    '例如 { constant: 2 } 或 { empirical: { values: [1, 2, 3] } }',
  ],
  sumNotOne: ({ received = '' }) => [`概率之和为 ${clean(received)}`, '概率之和须为 1'],
  noProvenance: (issue) => [
    `${given(issue)} 没有说明出处`,
    '请加 "source"（来源）或 "assumption"（假设）',
  ],
  unknownName: (issue) => [`未知的${noun(issue)} ${given(issue)}`, ...meant(issue)],
  unknownSource: (issue) => [`未知的来源 ${given(issue)}`, ...meant(issue)],
  missingParameter: (issue) => [
    `状态图需要${noun(issue)} ${given(issue)}`,
    issue.hint && `是否即 ${listed(issue.hint.map(quoted), '、')}？`,
  ],
  missingRole: (issue) => [
    `状态图会开启角色 ${given(issue)}，但没有这个角色`,
    `其状态图为 ${listed(issue.expected, '、')}`,
  ],
  outcomesMissing: ({ expected }) => [
    `此项作业可有几种结果，但未说明概率：${listed(expected, '、')}`,
    '请加 "outcomes" 写明各结果的概率',
  ],
  otherChart: (issue) => [
    `此角色的状态图应为 ${listed(issue.expected, '、')}，实为 ${given(issue)}`,
    `由 ${listed(issue.hint, '、')} 开启`,
  ],
  caseNotCovered: ({ received = '' }) => [
    `未说明 ${clean(received)} 的情形`,
    '请补上，或加 "otherwise"',
  ],
  casesWithoutBy: () => ['未说明按什么分情形', '请加 "by" 写明属性'],
  byWithoutCases: () => ['有 "by" 而没有情形', '请加 "cases"'],
  duplicateId: (issue) => [`${noun(issue)} ${given(issue)} 重复`],
  cycle: ({ received = '' }) => [`循环引用：${clean(received)}`],
  shiftsOverlap: () => ['与另一班次重叠'],
  shiftsChangeNothing: ({ received = '' }) => [
    `各班次均为 ${clean(received)} 个单位，与班次以外相同，班次不起作用`,
    '班次以外按 "units" 计；无人在岗请写 "units: 0"',
  ],
  unitDoesNotFit: (issue) => [
    `${given(issue)} 与统计量不符`,
    `可用：${listed(issue.expected, '、')}`,
  ],
  statisticDoesNotFit: (issue) => [
    `该指标不能计算 ${given(issue)}`,
    `可用：${listed(issue.expected, '、')}`,
  ],
  followUpTooShort: (issue) => [
    `案例只跟踪 ${listed(issue.expected)}，而这里问的是 ${given(issue)}`,
    '请加长 followUp，或改问较短的时间',
  ],
  outsideBand: (issue) => [
    issue.received === '' ? '缺少公布值' : `公布值 ${given(issue)} 在范围之外`,
  ],
  neverEnough: (issue) => [
    `此处至多 ${issue.received ?? 0} 个，而角色 "${listed(issue.hint)}" 一次需要 ${listed(issue.expected)} 个`,
    '将永远等待',
  ],
  neverLater: (issue) => [
    `${given(issue)} 不会晚于 "${listed(issue.expected)}"`,
    '请写其后的里程碑',
  ],
  againstItself: (issue) => [`数字不能与自身相比（${given(issue)}）`],
  publishedDiffers: (issue) => [
    issue.received === '' ? '缺少公布值' : `${given(issue)} 与公布的不同`,
    `公布：${listed(issue.expected, '、')}`,
  ],
  sharedWithOthers: (issue) => [
    `此处略去的到达源与所列到达源共用${noun(issue)} ${given(issue)}`,
    '略去后，所列到达源的案例结果会不同',
  ],
  aboutOthers: (issue) => [
    `指标 ${given(issue)} 涉及角色 ${listed(issue.expected?.map(quoted), '、')} 的案例，而这些案例并非都来自 "arrivals" 所列的到达源`,
    '请列出所涉及的全部到达源，或不写 "arrivals"',
  ],
};

const yaml: Dictionary['yaml'] = {
  ALIAS_PROPS: '别名不能再带锚点或标签',
  BAD_ALIAS: '别名之前没有对应的锚点',
  BAD_COLLECTION_TYPE: '标签与值不符',
  BAD_DIRECTIVE: '未知的指令',
  BAD_DQ_ESCAPE: '反斜杠后的转义无效',
  BAD_INDENT: '缩进有误，或括号未闭合',
  BAD_PROP_ORDER: '锚点和标签须在值之前',
  BAD_SCALAR_START: '文字不能以此字符开头，请加引号',
  BLOCK_AS_IMPLICIT_KEY: '多了冒号，或值应另起一行',
  BLOCK_IN_FLOW: '{ } 或 [ ] 内不能用缩进写法',
  IMPOSSIBLE: '无法理解',
  KEY_OVER_1024_CHARS: '键过长',
  MISSING_CHAR: '缺少括号、引号、冒号或空格',
  MULTILINE_IMPLICIT_KEY: '键须写在一行内，也许缺少冒号',
  MULTIPLE_ANCHORS: '只能有一个锚点',
  MULTIPLE_DOCS: '一个文件只能有一个文档',
  MULTIPLE_TAGS: '只能有一个标签',
  NON_STRING_KEY: '键须为文字',
  RESOURCE_EXHAUSTION: '嵌套过深',
  TAB_AS_INDENT: '用了制表符；请用空格缩进',
  COLON_IN_TEXT: '含冒号的文字须加引号',
  WIDE_SIGN: '全角符号和特殊空格只是文字；请用半角的 : , " 和普通空格',
  TAG_RESOLVE_FAILED: '此处不用标签',
  UNEXPECTED_TOKEN: '此处不应有这些字符',
};

/** Problems in Chinese. */
export const zh: Dictionary = {
  nouns,
  types,
  yaml,
  phrases,
  note: '提示：',
  count: (problems) => `${problems} 个问题；未运行`,
};
