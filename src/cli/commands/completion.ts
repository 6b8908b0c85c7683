import { Argument, type Command } from 'commander';

/** `claimgraph completion bash|zsh|fish` */
export function addCompletion(program: Command, whole: () => Promise<Command>): void {
  program
    .command('completion')
    .summary('print a completion script for a shell')
    .description('Prints a script that completes subcommands and options in a shell.')
    .addArgument(new Argument('<shell>', 'which shell').choices(['bash', 'zsh', 'fish']))
    .addHelpText('after', '\nExample:\n  $ source <(claimgraph completion bash)')
    .action(async (shell: 'bash' | 'zsh' | 'fish') => {
      const all = await whole();
      process.stdout.write(shell === 'fish' ? fish(all) : bash(all, shell === 'zsh'));
    });
}

/** The possible values of a command's arguments, if there is a fixed set: `export csv`, `completion zsh`. */
function choicesOf(command: Command): string[] {
  return command.registeredArguments.flatMap((argument) => argument.argChoices ?? []);
}

function optionsOf(command: Command): string[] {
  return [...command.options.flatMap((option) => option.long ?? []), '--help'];
}

function bash(program: Command, zsh: boolean): string {
  const cases = program.commands.map(
    (command) => `    ${command.name()}) words="${[...choicesOf(command), ...optionsOf(command)].join(' ')}" ;;`,
  );
  return `${zsh ? 'autoload -Uz bashcompinit && bashcompinit\n' : ''}_claimgraph() {
  local words current="\${COMP_WORDS[COMP_CWORD]}"
  case "\${COMP_WORDS[1]}" in
${cases.join('\n')}
    *) words="${[...program.commands.map((command) => command.name()), ...optionsOf(program)].join(' ')}" ;;
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words="${[...program.commands.map((c) => c.name()), ...optionsOf(program)].join(' ')}"; fi
  COMPREPLY=($(compgen -W "$words" -- "$current") $(compgen -f -- "$current"))
}
complete -F _claimgraph claimgraph
`;
}

function fish(program: Command): string {
  const lines = program.commands.flatMap((command) => [
    `complete -c claimgraph -n __fish_use_subcommand -a ${command.name()} -d ${JSON.stringify(command.summary())}`,
    ...choicesOf(command).map(
      (choice) => `complete -c claimgraph -n "__fish_seen_subcommand_from ${command.name()}" -a ${choice}`,
    ),
    ...command.options.map(
      (option) =>
        `complete -c claimgraph -n "__fish_seen_subcommand_from ${command.name()}" -l ${option.long!.slice(2)} -d ${JSON.stringify(option.description)}`,
    ),
  ]);
  return `${lines.join('\n')}\n`;
}
