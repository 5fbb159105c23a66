import { execFile, type ExecFileException } from 'node:child_process';
import { createRequire } from 'node:module';

/** Codes with which the process ends that could make no picture: of what stdout then has. */
const Ended = { sizes: 3, message: 4 } as const;

/** What the process does: one picture, and then it is over. */
const program = `
const { readFileSync } = require('node:fs');
const { resvg, svg, options, most } = JSON.parse(readFileSync(0, 'utf8'));
const { Resvg } = require(resvg);
const end = (code, text) => {
  process.exitCode = code;
  process.stdout.write(text);
};
try {
  const picture = new Resvg(svg, options);
  const { width, height } = picture;
  if (width * height > most) end(${Ended.sizes}, width + ' ' + height);
  else process.stdout.write(picture.render().asPng());
} catch (error) {
  end(${Ended.message}, String(error?.message ?? error));
}
`;

/** The size of a drawing of which no picture was made, px of the drawing. */
interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A picture made by a process of its own, which ends at once when the signal is aborted; a thread would
 * first finish what it does outside JavaScript, seconds later. Gives the size instead where that is too
 * large. Rejects with the reason of the signal, with what the library says of what is no SVG, and with how
 * the process ended where something else ended it.
 *
 * @param options those of resvg
 * @param most px of the drawing, in all
 */
export async function pictureInProcess(
  svg: string,
  options: object,
  most: number,
  signal?: AbortSignal,
): Promise<Uint8Array | Size> {
  const require = createRequire(import.meta.url);
  const resvg = require.resolve('@resvg/resvg-js');
  const settings = {
    encoding: 'buffer',
    maxBuffer: Infinity,
    killSignal: 'SIGKILL',
    ...(signal && { signal }),
  } as const;
  const made = await new Promise<Uint8Array | Size | Error>((resolve) => {
    const child = execFile(process.execPath, ['-e', program], settings, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (error.code === Ended.sizes) {
        const [width, height] = stdout.toString().split(' ').map(Number);
        resolve({ width: width!, height: height! });
      } else {
        const said = (error.code === Ended.message ? stdout : stderr).toString().trim();
        resolve(new Error(said || endOf(error)));
      }
    });
    // Of a process that has ended before it read everything its end tells more.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(JSON.stringify({ resvg, svg, options, most }));
  });
  signal?.throwIfAborted();
  if (made instanceof Error) throw made;
  return made;
}

/** How a process ended that said nothing: whoever is short of memory may have killed it, or it never began. */
function endOf({ signal, code, message }: ExecFileException): string {
  if (typeof code === 'string') return message;
  return `the process that makes the picture was ended by ${signal ?? `code ${code}`}`;
}
