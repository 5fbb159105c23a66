export { type Drawing, drawMachine, type DrawOptions } from './drawings.ts';
export { type DiagramFile, diagramFiles, type FileOptions } from './files.ts';
export { gallery } from './gallery.ts';
export { isDrawing } from './mark.ts';
export type {
  ActionModel,
  ChartModel,
  StateModel,
  TransitionModel,
  Trigger,
} from './model/chart-model.ts';
export { describeMachine } from './model/describe-machine.ts';
export { namingOf } from './names/chart-names.ts';
export type { Kind, Naming } from './names/naming.ts';
export { PictureTooLarge, renderPng } from './png.ts';
export { relinked } from './relinked.ts';
export { type Front, frontOf, hues, type Theme } from './svg/palette.ts';
export type { Lang } from './words/words.ts';
