/** Lines of enquiry (查找手段). The first two are a station's own; the others are the centre's. */
export const stationLines = ['phone', 'patrol'] as const;
export const specialistLines = ['location', 'video', 'transport', 'shelter', 'broadcast'] as const;
export const lines = [...stationLines, ...specialistLines] as const;
export type Line = (typeof lines)[number];
