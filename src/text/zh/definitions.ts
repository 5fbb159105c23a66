import type { Texts } from '../en.ts';

/** 没有目标值为之下定义的数字的口径。 */
export const definitions: Texts['definitions'] = {
  opening: '开启',
  quoted: (name) => `“${name}”`,
  milestone: (name, words) => `“${name}”（${words}）`,
  or: '或',
  metrics: {
    duration: (role, from, to) => `运行时长内开启的“${role}”案例，从${from}到${to}的时间。`,
    level: (role, from, to) => `已过${from}而未到${to}的“${role}”案例数，在运行时长内按时间平均。`,
    share: (role, of, reached) =>
      `运行时长内开启、到达${of}的“${role}”案例中，又到达${reached}的比例。`,
    shareOfAll: (role, reached) => `运行时长内开启的“${role}”案例中，到达${reached}的比例。`,
    story: (role, of, reached) =>
      `到达${of}的故事（运行时长内开启的“${role}”案例连同其全部关联案例）中，又到达${reached}的。`,
    count: (of, role, period) => `${period}，${role}的案例到达${of}的次数，不论案例何时开启。`,
    among: (of, among, role, period) =>
      `${period}，${role}的案例到达${of}的次数占到达${among}的次数的比例，不论案例何时开启。`,
    amount: (of, role, period) =>
      `${period}，${role}的案例到达${of}时的金额之和，不论案例何时开启。`,
    amountLess: (of, less, role, period) =>
      `${period}，${role}的案例到达${of}时的金额之和，减去到达${less}时的，不论案例何时开启。`,
  },
  anyRole: '任何角色',
  runLength: '运行时长内',
  period: (from, to) => `预热期结束后${from}至${to}`,
  periodFrom: (from) => `预热期结束后${from}起至运行时长结束`,
  statistics: {
    mean: '计已到达终点的案例',
    meanCut: (cut) => `计全部已起算的案例；超过者与始终未到达者按${cut}计`,
    within: '占已到达终点的案例',
    withinAll: '占全部已起算的案例，包括未结束者',
    sameDay: '占全部已起算的案例，包括未结束者',
    storyShare: '按起数',
    valueShare: '按金额',
    delay: (from, to) => `时延从${from}到${to}`,
  },
  and: '；',
  meaning: (statistic, words) => `${statistic}：${words}`,
  eventLog: (metric) => `事件日志，指标 ${metric}`,
  tables: {
    minutes:
      '分钟账：从开始故事的案例开启到其结束，每一刻都记入一个科目；关联案例处境不同时，按处置、在途、等待资源池、等待答复、在其他方手中、非当班的次序取最前者。按运行时长内开启的故事平均，n 为故事数。',
    pools:
      '资源池：数量为在岗单位数，在运行时长内平均；利用率为在岗时间中被占用的比例；平均等待从请求到分派，计运行时长内提出并得到分派的请求，包括立即分派的；每天分派次数；放弃等待为分派前撤回的请求所占比例。',
    fronts:
      '分战线：其角色的案例每天新增数与平均在办数，计运行时长；等待为从请求到分派，取平均与九成不超过的值；利用率为人员在岗时间中被占用的比例；工时为被占用的时间，两条战线共有的资源池在两处都计；成效与代价按到达的时间计，另列金额；每次工时为该战线全部工时除以该项成效的次数。n 计其案例。',
    curve:
      '曲线：自起点起到某一时间已到达终点的案例比例。仍未结束的案例只计到观察所及（Kaplan–Meier）；以其他方式结束的，视为始终未到达。',
    delays: '按此前已过时间：有该时延的故事中，到达者的比例及其金额的比例；各行分别计算。',
    inference:
      '推断：仿真数字与报道数字相等时的比例，在曲线各点之间按直线读出；各次重复运行之间用刀切法求区间。',
    attribution:
      '增益从何而来：各项措施所增加的部分，按所有先后次序取平均（Shapley 值），逐次重复运行计算；各部分相加等于总数。',
  },
  source: '这些重复运行的事件日志；± 为各次重复运行之间',
};
