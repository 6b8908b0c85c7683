// Parses the Dockerfile and .dockerignore.
import dockerignore from '@balena/dockerignore';
import { DockerfileParser } from 'dockerfile-ast';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

/**
 * @typedef {{ keyword: string, words: string[], flags: Record<string, string>, text: string, line: number }} Step
 * @typedef {{ name: string, base: string, steps: Step[] }} Stage
 */

/**
 * Reads the stages of a Dockerfile with their instructions, in order.
 * @param {string} root the folder with the Dockerfile
 * @returns {Stage[]}
 */
export function readStages(root) {
  const stages = [];
  for (const instruction of DockerfileParser.parse(readFileSync(join(root, 'Dockerfile'), 'utf8')).getInstructions()) {
    const words = instruction.getArguments().map((argument) => argument.getValue());
    if (instruction.getKeyword() === 'FROM') {
      stages.push({ base: words[0], name: words[2] ?? String(stages.length), steps: [] });
      continue;
    }
    stages.at(-1).steps.push(stepOf(instruction, words));
  }
  return stages;
}

function stepOf(instruction, words) {
  const text = instruction.getArgumentsContent() ?? '';
  const flags = (instruction.getFlags?.() ?? []).map((flag) => [flag.getName(), flag.getValue()]);
  return {
    keyword: instruction.getKeyword(),
    flags: Object.fromEntries(flags),
    words: text.startsWith('[') ? JSON.parse(text) : words,
    text,
    line: instruction.getRange().start.line + 1,
  };
}

/**
 * Lists the files of the build context: those in the folder that .dockerignore does not exclude.
 * @param {string} root
 * @returns {string[]} paths relative to the folder, sorted
 */
export function contextFiles(root) {
  const ignore = dockerignore().add(readFileSync(join(root, '.dockerignore'), 'utf8'));
  const files = [];
  const walk = (folder) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== 'node_modules' && entry.name !== '.git') walk(path);
      } else if (!ignore.ignores(relative(root, path))) files.push(relative(root, path));
    }
  };
  walk(root);
  return files.sort();
}
