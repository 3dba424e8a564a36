/** The steps of `npm test`: what each runs, and how its results are counted. */
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { buildCommand } from '../bundles.mjs'
import { countFile, countOne, countPlaywright, countVitest } from './count-results.mjs'

/** @typedef {import('./count-results.mjs').Count} Count */
/**
 * @typedef {object} Step
 * @property {string} name
 * @property {string} command
 * @property {readonly string[]} args
 * @property {NodeJS.ProcessEnv} [environment]
 * @property {(code: number) => Count | Promise<Count>} count
 */

const floors = ['shared', 'electron', 'renderer', 'e2e']

/** @param {string} path below node_modules */
const tool = (path) => join('node_modules', path)

/** @param {string} name @param {string} script @param {readonly string[]} args @returns {Step} */
const once = (name, script, args) => ({
  name,
  command: process.execPath,
  args: [tool(script), ...args],
  count: countOne,
})

/** @param {string} appFolder @param {string} folder @returns {Promise<string[]>} */
async function findTypeConfigs(appFolder, folder) {
  const entries = await readdir(join(appFolder, folder), { withFileTypes: true })
  const inside = entries.filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
  const own = entries
    .filter(({ name }) => /^tsconfig.*\.json$/.test(name))
    .map(({ name }) => `${folder}/${name}`)
  const below = await Promise.all(
    inside.map(({ name }) => findTypeConfigs(appFolder, `${folder}/${name}`)),
  )
  return [...own, ...below.flat()]
}

/** What was checked is remembered, so that the next run looks at what changed. @param {string} config */
const tscArgs = (config) => {
  const memory = join('node_modules', '.cache', 'types', config.replaceAll('/', '-'))
  return ['-p', config, '--incremental', '--tsBuildInfoFile', memory]
}

/** @param {string} appFolder @returns {Promise<Step[]>} one for each floor's own tsconfig */
export async function listTypeSteps(appFolder) {
  const found = await Promise.all(floors.map((floor) => findTypeConfigs(appFolder, floor)))
  return found
    .flat()
    .map((config) => once(`types ${config}`, 'typescript/bin/tsc', tscArgs(config)))
}

export const lintStep = () => once('lint', 'eslint/bin/eslint.js', ['.', '--max-warnings', '0'])

export const formatStep = () => once('format', 'prettier/bin/prettier.cjs', ['--check', '.'])

export const wallsStep = () =>
  once('walls', 'dependency-cruiser/bin/dependency-cruise.mjs', [
    '--config',
    '.dependency-cruiser.cjs',
    '--output-type',
    'err',
    'electron',
    'renderer',
    'shared',
  ])

/** @returns {Step} */
export const buildStep = () => {
  const [command, args] = buildCommand()
  return { name: 'build', command, args, count: countOne }
}

/**
 * @param {string} results a folder for what the runners write
 * @param {string} zone
 * @param {readonly string[]} only
 * @param {boolean} isWhole with the long ones: `*.long.test.*`
 * @returns {Step}
 */
export const unitStep = (results, zone, only, isWhole) => {
  const file = join(results, `unit-${zone.replace('/', '-')}.json`)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
  return {
    name: `unit tests in ${zone}`,
    command: process.execPath,
    args: [
      tool('vitest/vitest.mjs'),
      'run',
      ...only,
      ...reporters,
      ...(isWhole ? [] : ['--exclude', '**/*.long.test.*']),
    ],
    environment: { TZ: zone },
    count: (code) => countFile(file, countVitest, code),
  }
}

/**
 * @param {string} results
 * @param {string | null} headless the Chromium to run them in
 * @param {boolean} isWhole with the long ones
 * @returns {Step}
 */
export const journeyStep = (results, headless, isWhole) => {
  const file = join(results, 'journeys.json')
  return {
    name: 'journeys',
    command: process.execPath,
    args: [
      tool('@playwright/test/cli.js'),
      'test',
      '--config',
      'e2e/playwright.config.ts',
      '--reporter=list,json',
      ...(isWhole ? [] : ['--grep-invert', '@whole']),
    ],
    environment: {
      PLAYWRIGHT_JSON_OUTPUT_FILE: file,
      PLAYWRIGHT_JSON_OUTPUT_NAME: file,
      ...(headless !== null && { MADOGUCHI_CHROMIUM: headless }),
    },
    count: (code) => countFile(file, countPlaywright, code),
  }
}
