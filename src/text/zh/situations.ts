import type { Texts } from '../en.ts';

/** 各项里程碑所记的金额。 */
export const sums: Texts['story']['sums'] = {
  transferred: (amount) => `转出${amount}。`,
  passedOn: (amount) => `${amount}被转往下一层账户。`,
  stopped: (amount) => `成功止付${amount}。`,
  released: (amount) => `${amount}解除止付。`,
  frozen: (amount) => `冻结${amount}。`,
  returned: (amount) => `${amount}返还被害人。`,
  lost: (amount) => `${amount}流失，无法追回。`,
  prevented: (amount) => `避免损失${amount}。`,
};

/** 讲述时某一状态的说法；空文本表示略去。 */
export const situations: Texts['story']['situations'] = {
  'person.believing': '骗子已接触本人；本人信以为真，尚未转账。',
  'person.believing.groomed': '',
  'person.victimised.deceived': '',
  'person.informed': '',
  'victim.unaware': '这是最后一笔，本人尚未察觉。',
  'missingPerson.paperwork.owed': '',
  'missingPerson.paperwork.entered': '反馈已录入：书面上计为有效办结，实际处置照常进行。',
  'missingPerson.person.home': '本人已自行返回。',
  'missingPerson.person.withOfficer': '',
  'longLost.handling.gathering.checkingFlag': '核查有无需要对求助人保密的保护标记。',
  'alert.inHand.coming.atTheCity': '市反诈中心向分局、派出所推送预警。',
  'alert.inHand.dissuading.seeking': '',
  'dissuasion.underWay.order.thenFamily': '',
  'dissuasion.underWay.order.thenVisit': '',
  'dissuasion.underWay.lookUp.authorising.narrowing': '查询范围过宽，缩小后签批。',
  'stopPayment.executed.extension.notFollowed': '线索到此为止。',
  'stopPayment.executed.term.first': '止付有效48小时。',
  'stopPayment.executed.term.second': '再有效48小时，不可再续。',
  'stopPayment.executed.term.lapsed': '止付到期，自动解除。',
  'stopPayment.executed.term.settled': '',
  'stopPayment.executed.term.lifted': '',
  'stopPayment.executed.filing.underReview':
    '开始立案审查：一般3日，需查证的7日，重大疑难复杂的30日。',
  'stopPayment.executed.holder.unaware': '',
};

/** 关联案件启动时的说法，按状态图；空文本表示由其自身讲述。 */
export const opened: Texts['story']['opened'] = {
  funds: () => '',
  victim: () => '',
  probe: (lines) => `启用手段：${lines}。`,
  alert: () => '发出预警。',
  dissuasion: () => '开始劝阻。',
  stopPayment: () => '转入紧急止付。',
};
