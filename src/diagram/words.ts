/** Languages in which a chart can be drawn. */
export type Lang = 'zh' | 'en';

/** Everything a drawing says besides the chart's own words. */
export interface Words {
  readonly seize: (what: string) => string;
  readonly release: (what: string) => string;
  /** Asked for on entry and given back on exit. */
  readonly uses: (what: string) => string;
  readonly work: (what: string) => string;
  readonly draw: (what: string) => string;
  readonly decide: (what: string) => string;
  readonly open: (chart: string, roles: string) => string;
  readonly tell: (roles: string, event: string) => string;
  readonly audit: (what: string) => string;
  readonly assign: (what: string) => string;
  readonly raise: (event: string) => string;
  readonly send: (to: string, event: string) => string;
  readonly emit: (event: string) => string;
  readonly log: (what: string) => string;
  readonly cancel: (what: string) => string;
  readonly spawn: (what: string) => string;
  readonly stop: (what: string) => string;
  readonly invoke: (what: string) => string;
  readonly onExit: (what: string) => string;
  readonly someAction: string;
  readonly someCondition: string;
  readonly someActor: string;
  readonly anyEvent: string;
  readonly atOnce: string;
  readonly whenDone: string;
  readonly done: (what: string) => string;
  readonly failed: (what: string) => string;
  readonly changed: (what: string) => string;
  readonly otherwise: string;
  readonly and: string;
  /** Between guards. */
  readonly or: string;
  /** Between triggers of one arrow. */
  readonly alternatively: string;
  readonly not: (guard: string) => string;
  readonly inState: (path: string) => string;
  readonly startsAgain: string;
  readonly anyMoment: string;
  readonly from: string;
  readonly and_: string;
  readonly comma: string;
  readonly asBefore: string;
  readonly after: string;
  readonly parallel: string;
  /** How much there is inside a state, and which drawing shows it. */
  readonly states: (count: number, drawing?: number) => string;
  readonly page: (number: number, total: number) => string;
  readonly more: (count: number) => string;
  readonly answers: string;
  readonly answeredBy: (role: string) => string;
  readonly units: Readonly<Record<'ms' | 's' | 'min' | 'h' | 'd', string>>;
  readonly headings: Readonly<Record<string, string>>;
  readonly legend: Readonly<
    Record<
      | 'start'
      | 'end'
      | 'decision'
      | 'collapsed'
      | 'elsewhere'
      | 'clock'
      | 'milestone'
      | 'again'
      | 'parallel',
      string
    >
  >;
  readonly notice: string;
}

const en: Words = {
  seize: (what) => `asks for ${what}`,
  release: (what) => `gives back ${what}`,
  uses: (what) => `uses ${what}`,
  work: (what) => `work: ${what}`,
  draw: (what) => `left to chance: ${what}`,
  decide: (what) => `question: ${what}`,
  open: (chart, roles) => (roles === chart ? `opens ${chart}` : `opens ${chart}: ${roles}`),
  tell: (roles, event) => `tells ${roles} ${event}`,
  audit: (what) => `audit record: ${what}`,
  assign: (what) => `sets ${what}`,
  raise: (event) => `raises ${event}`,
  send: (to, event) => `sends ${to} ${event}`,
  emit: (event) => `emits ${event}`,
  log: (what) => `logs ${what}`,
  cancel: (what) => `cancels ${what}`,
  spawn: (what) => `starts ${what}`,
  stop: (what) => `stops ${what}`,
  invoke: (what) => `runs ${what}`,
  onExit: (what) => `on leaving: ${what}`,
  someAction: 'an action',
  someCondition: 'a condition',
  someActor: 'another actor',
  anyEvent: 'any event',
  atOnce: 'at once',
  whenDone: 'when done',
  done: (what) => `${what} done`,
  failed: (what) => `${what} failed`,
  changed: (what) => `${what} changed`,
  otherwise: 'otherwise',
  and: ' and ',
  or: ' or ',
  alternatively: 'or',
  not: (guard) => `not ${guard}`,
  inState: (path) => `in ${path}`,
  startsAgain: 'begins again',
  anyMoment: 'at any moment',
  from: 'from',
  and_: ' and ',
  comma: ', ',
  asBefore: 'as before',
  after: 'after',
  parallel: 'all at the same time',
  states: (count, drawing) => `${count} states: page ${drawing ?? '00'}`.replaceAll(' ', '\u00a0'),
  page: (number, total) => `page ${number} of ${total}`,
  more: (count) => `and ${count} more`,
  answers: 'answers',
  answeredBy: (role) => `asked of ${role}`,
  units: { ms: ' ms', s: ' s', min: ' min', h: ' h', d: ' d' },
  headings: {
    working: 'working',
    travelling: 'travelling',
    waiting: 'waiting',
    outside: 'not in police hands',
    offShift: 'off shift',
  },
  legend: {
    start: 'start',
    end: 'end',
    decision: 'decision',
    collapsed: 'drawn separately',
    elsewhere: 'goes on elsewhere',
    clock: 'time limit',
    milestone: 'counted',
    again: 'begins again',
    parallel: 'at the same time',
  },
  notice: 'Synthetic data, for training and analysis only.',
};

const zh: Words = {
  seize: (what) => `申请 ${what}`,
  release: (what) => `归还 ${what}`,
  uses: (what) => `占用 ${what}`,
  work: (what) => `工作：${what}`,
  draw: (what) => `随机确定：${what}`,
  decide: (what) => `决策：${what}`,
  open: (chart, roles) => (roles === chart ? `启用 ${chart}` : `启用 ${chart}：${roles}`),
  tell: (roles, event) => `通知 ${roles} ${event}`,
  audit: (what) => `审计留痕：${what}`,
  assign: (what) => `设定 ${what}`,
  raise: (event) => `触发 ${event}`,
  send: (to, event) => `发送 ${to} ${event}`,
  emit: (event) => `发布 ${event}`,
  log: (what) => `记录 ${what}`,
  cancel: (what) => `取消 ${what}`,
  spawn: (what) => `启动 ${what}`,
  stop: (what) => `停止 ${what}`,
  invoke: (what) => `运行 ${what}`,
  onExit: (what) => `离开时：${what}`,
  someAction: '一项动作',
  someCondition: '某一条件',
  someActor: '另一参与方',
  anyEvent: '任何事件',
  atOnce: '随即',
  whenDone: '完成后',
  done: (what) => `${what} 完成`,
  failed: (what) => `${what} 失败`,
  changed: (what) => `${what} 变化`,
  otherwise: '否则',
  and: ' 且 ',
  or: ' 或 ',
  alternatively: '或',
  not: (guard) => `非 ${guard}`,
  inState: (path) => `处于 ${path}`,
  startsAgain: '重新开始',
  anyMoment: '任何时刻',
  from: '来自',
  and_: '、',
  comma: '、',
  asBefore: '恢复原状',
  after: '经过',
  parallel: '同时进行',
  states: (count, drawing) => `${count} 个状态：第 ${drawing ?? '00'} 图`.replaceAll(' ', '\u00a0'),
  page: (number, total) => `第 ${number} 图，共 ${total} 图`,
  more: (count) => `另有 ${count} 项`,
  answers: '选项',
  answeredBy: (role) => `由 ${role} 决定`,
  units: { ms: ' 毫秒', s: ' 秒', min: ' 分钟', h: ' 小时', d: ' 天' },
  headings: {
    working: '处理中',
    travelling: '在途',
    waiting: '等待',
    outside: '不在警方手中',
    offShift: '下班',
  },
  legend: {
    start: '开始',
    end: '结束',
    decision: '决策',
    collapsed: '另图绘出',
    elsewhere: '转至他处',
    clock: '时限',
    milestone: '计数',
    again: '重新开始',
    parallel: '同时进行',
  },
  notice: '合成数据，仅用于训练与分析（训练演练）。',
};

const dictionaries: Readonly<Record<Lang, Words>> = { en, zh };

/** The words of a language. Throws RangeError for a language that is neither zh nor en. */
export function wordsIn(lang: Lang): Words {
  const words = dictionaries[lang] as Words | undefined;
  if (words === undefined) throw new RangeError(`lang must be zh or en, not ${String(lang)}`);
  return words;
}
