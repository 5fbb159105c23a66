/** A name in both languages. */
export interface Named {
  readonly zh: string;
  readonly en: string;
}

/** Districts that are on no map. */
export const districts: readonly Named[] = [
  { zh: '澜溪区', en: 'Lanxi District' },
  { zh: '望潮区', en: 'Wangchao District' },
  { zh: '云岫区', en: 'Yunxiu District' },
  { zh: '榕汀区', en: 'Rongting District' },
  { zh: '松屿区', en: 'Songyu District' },
  { zh: '枫屿区', en: 'Fengyu District' },
  { zh: '晴汀区', en: 'Qingting District' },
  { zh: '蓝岬区', en: 'Lanjia District' },
];

/** Coarse age groups; a chart knows a person as one of these and no closer. */
export type AgeGroup = 'elder' | 'adult' | 'minor';

/** Kinds of places where somebody may have been seen last, never addresses. */
export const lastSeenPlaces: Readonly<Record<AgeGroup, readonly Named[]>> = {
  elder: [
    { zh: '公交站', en: 'at a bus stop' },
    { zh: '菜市场', en: 'at a food market' },
    { zh: '公园', en: 'in a park' },
    { zh: '小区门口', en: 'at the gate of a housing estate' },
    { zh: '医院门口', en: 'outside a hospital' },
  ],
  adult: [
    { zh: '地铁口', en: 'at a metro entrance' },
    { zh: '商业街', en: 'on a shopping street' },
    { zh: '公司楼下', en: 'outside an office building' },
    { zh: '小区门口', en: 'at the gate of a housing estate' },
    { zh: '长途车站', en: 'at a coach station' },
  ],
  minor: [
    { zh: '学校门口', en: 'at a school gate' },
    { zh: '游乐场', en: 'at a playground' },
    { zh: '商场', en: 'in a shopping centre' },
    { zh: '公交站', en: 'at a bus stop' },
    { zh: '小区门口', en: 'at the gate of a housing estate' },
  ],
};
