import { part } from '../../interpreter/machine-parts.ts';
import type { Kind, Naming } from '../names/naming.ts';
import { builtIn } from './built-ins.ts';
import type { ActionModel, Verb } from './chart-model.ts';
import { paramsOf, textOf, wordsAmong } from './params.ts';
import type { Phrase, Speech } from './phrase.ts';

/** The actions of a state or transition in words; neighbours that do the same are taken together. */
export function actionModels(actions: readonly unknown[], speech: Speech): readonly ActionModel[] {
  const joined: Phrase[] = [];
  for (const each of actions.map((action) => phraseOf(action, speech))) {
    if (each === undefined) continue;
    const last = joined.at(-1);
    const joins =
      last?.verb === each.verb &&
      last.topic === each.topic &&
      each.topic !== '' &&
      last.ends === each.ends;
    if (joins) joined[joined.length - 1] = { ...last, objects: [...last.objects, ...each.objects] };
    else joined.push(each);
  }
  return joined.map(({ verb, objects, say, ends }) => ({
    verb,
    objects: [...new Set(objects)],
    text: say([...new Set(objects)].join(speech.words.comma)),
    ...(ends !== undefined && { ends }),
  }));
}

/** Undefined for what XState adds by itself: the timers of `after`. */
function phraseOf(action: unknown, speech: Speech): Phrase | undefined {
  const { words, name } = speech;
  const type = typeof action === 'string' ? action : textOf(action, 'type');
  if (typeof action === 'function') {
    return type?.startsWith('xstate.') === true
      ? builtIn(action, type, speech)
      : plain(named(action, name) ?? words.someAction);
  }
  const params = paramsOf(part(action, 'params'));
  return hostEffect(type ?? words.someAction, params ?? {}, speech);
}

function hostEffect(
  type: string,
  params: Readonly<Record<string, unknown>>,
  { words, name }: Speech,
): Phrase {
  const texts = (param: string, kind: Kind = 'thing') =>
    wordsAmong([params[param]]).map((id) => name(kind, id));
  const first = (param: string, kind: Kind = 'thing') => texts(param, kind)[0] ?? '…';
  switch (type) {
    case 'seize': {
      const units = params['units'];
      const several = typeof units === 'number' && units > 1 ? ` ×${units}` : '';
      return phrase('seize', [first('pool') + several], 'seize', words.seize);
    }
    case 'release':
      return phrase('release', [first('pool')], 'release', words.release);
    case 'work': {
      const ends = textOf(params, 'done');
      const work = phrase('work', [first('activity')], 'work', words.work);
      return ends === undefined ? work : { ...work, ends: name('event', ends) };
    }
    case 'draw':
      return phrase('draw', [first('what')], 'draw', words.draw);
    case 'decide':
      return phrase('decide', [first('question')], 'decide', words.decide);
    case 'milestone':
      return phrase('milestone', [first('name')], first('name'), (what) => `◆ ${what}`);
    case 'audit': {
      const what = [first('query'), ...texts('verdict')].join(words.clause);
      return phrase('audit', [what], what, words.audit);
    }
    case 'open': {
      const chart = first('chart', 'chart');
      return phrase('open', texts('role'), chart, (roles) => words.open(chart, roles));
    }
    case 'tell': {
      const event = first('event', 'event');
      return phrase('tell', texts('role'), event, (roles) => words.tell(roles, event));
    }
    case 'change':
      return phrase('change', [first('stock')], 'change', words.change);
    case 'staff':
      return phrase('staff', [first('pool')], 'staff', words.staff);
    default:
      return plain(
        [type, ...wordsAmong(Object.values(params))].map((id) => name('thing', id)).join(' '),
      );
  }
}

function phrase(
  verb: Verb,
  objects: readonly string[],
  topic: string,
  say: (objects: string) => string,
): Phrase {
  return { verb, objects, topic, say };
}

function plain(text: string): Phrase {
  return phrase('other', [text], '', (name) => name);
}

/** A function's name, unless it is only the property that it was written under. */
function named(action: object, name: Naming): string | undefined {
  const own = textOf(action, 'name');
  return own === undefined || ['actions', 'entry', 'exit', 'guard'].includes(own)
    ? undefined
    : name('thing', own);
}
