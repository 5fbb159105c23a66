/** What a function that returns a promise is to a chart. */
const roles: Readonly<Record<string, string>> = {
  'an action': '动作',
  'an assign': ' assign ',
  'an enqueueActions': ' enqueueActions ',
  'a cancel': ' cancel ',
  'a log': ' log ',
  'an event': '事件',
  'a delay': '延时',
  'a guard': '转移条件',
  'a context': '上下文',
  'an output': '输出',
  'a function for params': '参数函数',
};

const phrases: readonly (readonly [RegExp, (...parts: string[]) => string])[] = [
  [/^(.*) that returns a promise$/, (_, what = '') => `返回 Promise 的${roles[what] ?? what}`],
  [/^a guard with its own "check"$/, () => '自带 "check" 的转移条件'],
  [/^an id that two states have$/, () => '两个状态共用的 id'],
  [/^a history state that leads to itself$/, () => '通向自身的历史状态'],
  [
    /^raise\("(.*)"\), which needs an event object,$/,
    (_, type = '') => `raise("${type}")（应给出事件对象）`,
  ],
  [/^raise\((.*)\) after a delay$/, (_, event = '') => `延时的 raise(${event})`],
  [/^the built-in action "(.*)"$/, (_, type = '') => `内置动作“${type}”`],
];

/** A feature of a chart that cannot be simulated, as the compiled executor names it, in Chinese. */
export function featureInChinese(feature: string): string {
  for (const [pattern, say] of phrases) {
    if (pattern.test(feature)) return feature.replace(pattern, say);
  }
  return feature;
}
