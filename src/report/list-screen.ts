import type { ScenarioFile } from '../scenario/index.ts';
import { wrap, wrapFacts, wrapMessage } from '../text/index.ts';
import type { Screen } from './screen.ts';

/** A scenario that comes with sixfronts, or the name of a file that cannot be read. */
export type Listed = { readonly name: string } & (
  | { readonly file: ScenarioFile }
  | { readonly file?: undefined }
);

/** The screen of `list`: scenarios with variants and charts. */
export function listScreen(listed: readonly Listed[], screen: Screen): string[] {
  const { texts, language, paint, width } = screen;
  const { screens } = texts;
  return listed.flatMap(({ name, file }) => {
    if (file === undefined) return [`${paint('strong', name)}  ${paint('off', screens.broken)}`];
    const variants = file.variants.map(({ id, title }) => screens.named(id, title[language]));
    const { replications, seed } = file.resolve(file.variants[0]!.id);
    const [first = '', ...more] = wrapMessage(`${name}  ${file.title[language]}`, width, name);
    return [
      paint('strong', name) + first.slice(name.length),
      ...more,
      ...wrap(file.about[language], width - 2).map((line) => `  ${line}`),
      ...wrap(texts.story.from(screens.variants, variants.join(texts.story.list)), width - 2).map(
        (line) => `  ${line}`,
      ),
      ...wrap(
        texts.story.from(screens.charts, chartsOf(file).join(texts.story.list)),
        width - 2,
      ).map((line) => `  ${line}`),
      ...wrapFacts(
        [
          screens.targetCount(file.targets.length),
          screens.usually(replications),
          screens.seed(seed),
        ],
        width - 2,
      ).map((line) => `  ${paint('quiet', line)}`),
    ];
  });
}

/** The one document of `list --json`. */
export function listDocument(listed: readonly Listed[]): object {
  return {
    sixfronts: 'list',
    scenarios: listed.map(({ name, file }) =>
      file === undefined
        ? { name, readable: false }
        : {
            name,
            readable: true,
            id: file.id,
            title: file.title,
            about: file.about,
            hash: file.hash,
            variants: file.variants,
            levers: file.levers,
            charts: chartsOf(file),
            targets: file.targets.map(({ id }) => id),
          },
    ),
  };
}

function chartsOf(file: ScenarioFile): string[] {
  const { roles } = file.resolve(file.variants[0]!.id);
  return [...new Set(roles.map(({ chart }) => chart))];
}
