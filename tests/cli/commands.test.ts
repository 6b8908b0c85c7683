import { expect, it } from 'vitest';
import { COMMANDS } from '../../src/cli/commands.js';
import { buildProgram } from '../../src/cli/program.js';

it('the list of commands, which loads none of them, says what the commands say themselves', async () => {
  const [listed, loaded] = [await buildProgram(() => false), await buildProgram(() => true)];
  expect(listed.helpInformation()).toBe(loaded.helpInformation());
  expect(loaded.commands.map((command) => command.name())).toEqual(COMMANDS.map(({ name }) => name));
  for (const command of loaded.commands) {
    const { usage, summary } = COMMANDS.find(({ name }) => name === command.name())!;
    expect(command.summary()).toBe(summary);
    const words = command.registeredArguments.map((argument) => {
      const word = `${argument.name()}${argument.variadic ? '...' : ''}`;
      return argument.required ? `<${word}>` : `[${word}]`;
    });
    expect(usage).toBe([...(command.options.length > 0 ? ['[options]'] : []), ...words].join(' '));
  }
});

it('a command is loaded only when it is wanted', async () => {
  const program = await buildProgram((name) => name === 'verify');
  expect(program.commands.filter((command) => command.options.length > 0).map((c) => c.name())).toEqual(['verify']);
});
