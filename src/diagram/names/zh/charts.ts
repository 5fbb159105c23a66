/** 状态图。 */
export const charts: Readonly<Record<string, string>> = {
  missingPerson: '失联人员查找',
  probe: '查找手段',
  victim: '被害人',
  funds: '涉案资金',
  stopPayment: '紧急止付',
  publicity: '宣传',
  alert: '预警',
  dissuasion: '劝阻',
  cardCutting: '断卡',
  cardTrace: '断卡溯源',
  cardTrade: '“两卡”黑灰产',
  crackdown: '打击',
  coordination: '联动',
  gang: '诈骗团伙',
};
