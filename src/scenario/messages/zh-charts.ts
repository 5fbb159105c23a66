import type { Issue } from '../issue.ts';
import {
  type ChartPhrases,
  clean,
  given,
  listed,
  quoted,
  stateOf,
  talksToActors,
} from './dictionary.ts';
import { featureInChinese } from './zh-features.ts';

const inState = (issue: Issue): string => `状态 ${quoted(stateOf(issue))}：`;

/** 自带状态图的问题。 */
export const chartPhrases = (noun: (issue: Issue) => string): ChartPhrases => ({
  nameTaken: (issue) => [`${given(issue)} 是 sixfronts 自带的${noun(issue)}`, '请另取名称'],
  chartNotLoaded: (issue) => [`${given(issue)} 未载入`, '请用 loadScenario 读取情景'],
  notAProgram: (issue) => [
    `${given(issue)} 不是状态图文件`,
    `状态图文件的扩展名为 ${listed(issue.expected, '、')}`,
  ],
  chartSyntax: ({ received = '' }) => [`不是有效的 TypeScript 或 JavaScript：${clean(received)}`],
  chartFails: ({ received = '' }) => [`状态图文件运行出错：${clean(received)}`],
  noPackage: (issue) => [
    `状态图文件所在处没有安装软件包 ${given(issue)}`,
    `npm install ${listed(issue.hint)}`,
  ],
  noMachine: ({ expected = [] }) => [
    expected.length === 0
      ? '没有导出任何内容'
      : `导出的 ${listed(expected, '、')} 中没有 XState 5 状态机`,
    '请写 export default setup({ … }).createMachine({ … })',
  ],
  severalMachines: (issue) => [
    `导出了多个状态机：${listed(issue.expected, '、')}`,
    `请将其一命名为 ${listed(issue.hint?.map(quoted))}，或设为默认导出`,
  ],
  notSupported: (issue) => [
    `${inState(issue)}${clean(featureInChinese(issue.received ?? ''))} 无法仿真`,
    talksToActors(issue) ? '状态图应向宿主提出请求：seize、work、open、tell 等' : undefined,
  ],
  badDelay: (issue) => [
    `${inState(issue)}延时不能是 ${given(issue)}`,
    '延时须为有限的毫秒数，不小于 0',
  ],
  historyId: (issue) => [
    `历史状态的 id 不能是 ${given(issue)}：每个对象都有这个名称`,
    '请换一个 id，或不写',
  ],
  unboundName: (issue) => [
    `${inState(issue)}未知的${noun(issue)} ${given(issue)}`,
    issue.hint
      ? `是否应为 ${issue.hint.map(quoted).join(' 或 ')}？`
      : issue.expected?.length
        ? `可用：${listed(issue.expected, '、')}`
        : undefined,
  ],
  missingParam: (issue) => [
    `${inState(issue)}${given(issue)} 没有写明 ${listed(issue.expected, '、')}`,
    `{ type: '${clean(issue.received ?? '')}', params: { ${listed(issue.expected)}: '…' } }`,
  ],
  unheardEvent: (issue) => [
    `${inState(issue)}${listed(issue.hint?.map(quoted))} 以 ${given(issue)} 回应，而没有状态等待它`,
    `on: { ${clean(issue.received ?? '')}: '…' }`,
  ],
  badDeclaration: (issue) => [
    `${inState(issue)}meta 中对 ${given(issue)} 的说明无法理解`,
    `settings: { 名称: { is: '…' } }，可用 ${listed(issue.expected, '、')}；outcomes: { 作业: ['…'] }`,
  ],
  unreadableNames: (issue) => [
    `${inState(issue)}${given(issue)} 的参数须有案例才能得知`,
    '请写出名称，只由 context 在其间选择',
  ],
  nobodyOfNumber: (issue) => [
    `会指向 ${issue.received ?? ''} 号 "${listed(issue.hint)}"，而其常设案例共 ${listed(issue.expected)} 个，编号从0起`,
    '告知它的消息将无人接收',
  ],
  onePoolTwice: (issue) => [
    `角色 "${listed(issue.hint)}" 的状态图同时需要 ${listed(issue.expected, ' 和 ')}，而二者都是 ${given(issue)}`,
    '一个案例同一时间只能向一个资源池申请一次：请让其中之一使用其他资源池',
  ],
});
