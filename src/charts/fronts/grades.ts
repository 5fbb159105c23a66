/** Grades of an alert, most dangerous first: extreme, high, medium, low (极高危、高危、中危、低危). */
export const grades = ['purple', 'red', 'yellow', 'blue'] as const;
export type Grade = (typeof grades)[number];

/** An alert's place in every queue: lower goes first. */
export const priorityOf = (grade: Grade): number => grades.indexOf(grade);
