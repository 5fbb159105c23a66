import type { Argument, Command, Help, Option } from 'commander';
import { padEnd, type Texts, width, wrap } from '../text/index.ts';

/** Commands to try, by verb; every one of them is run by a test of the documentation. */
const examples: Readonly<Record<string, readonly string[]>> = {
  sixfronts: ['sixfronts replay', 'sixfronts case --case 17', 'sixfronts list'],
  replay: ['sixfronts replay', 'sixfronts replay tutorial --lang zh', 'sixfronts replay --json'],
  compare: ['sixfronts compare shenzhen-2021 --variant before after'],
  case: ['sixfronts case --case 17', 'sixfronts case tutorial --case 3 --lang zh'],
  diagram: [
    'sixfronts diagram victim --out -',
    'sixfronts diagram stopPayment --lang zh --out drawings',
    'sixfronts diagram probe --state manned --format png --out drawings',
  ],
  validate: ['sixfronts validate scenarios/shenzhen-2021.yaml'],
  list: ['sixfronts list'],
};

/** Help in the session's language, aligned for Chinese. */
export function helpFormat(
  texts: Texts,
  columns: number,
): (command: Command, helper: Help) => string {
  const words = texts.commandLine.help;
  const section = (title: string, rows: readonly (readonly [string, string])[]): string[] => {
    if (rows.length === 0) return [];
    const term = Math.max(...rows.map(([name]) => width(name)));
    const lines = rows.flatMap(([name, text]) =>
      wrap(text, columns - term - 4).map((line, i) =>
        `  ${padEnd(i === 0 ? name : '', term)}  ${line}`.trimEnd(),
      ),
    );
    return ['', title, ...lines];
  };
  const optionText = ({ description, defaultValue, defaultValueDescription }: Option): string => {
    const value: unknown = defaultValueDescription ?? defaultValue;
    return typeof value === 'string' || typeof value === 'number'
      ? words.default(description, String(value))
      : description;
  };
  const argumentText = ({ description, defaultValue }: Argument): string =>
    typeof defaultValue === 'string' ? words.default(description, defaultValue) : description;
  return (command, helper) => {
    const commands = helper.visibleCommands(command);
    const usage = [
      ...(command.parent === null ? [] : [command.parent.name()]),
      command.name(),
      commands.length > 0 ? words.takesCommand : words.takesOptions,
      ...command.registeredArguments.map((argument) => {
        const name = argument.variadic ? `${argument.name()}…` : argument.name();
        return argument.required ? `<${name}>` : `[${name}]`;
      }),
    ];
    return [
      `${words.usage}${usage.join(' ')}`,
      '',
      ...command
        .description()
        .split('\n')
        .flatMap((line) => wrap(line, columns)),
      ...section(
        words.arguments,
        command.registeredArguments.map((argument) => [argument.name(), argumentText(argument)]),
      ),
      ...section(
        words.commands,
        commands.map((each) => [each.name(), each.description()]),
      ),
      ...section(
        words.options,
        helper.visibleOptions(command).map((option) => [option.flags, optionText(option)]),
      ),
      ...section(
        words.examples,
        (examples[command.name()] ?? []).map((line) => [line, '']),
      ),
      '',
    ].join('\n');
  };
}
