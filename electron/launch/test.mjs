/**
 * `npm test`: what is run every day, in an order that keeps two cores busy. Types beside lint, walls and
 * unit tests; then the journeys alone, on what was just built. `npm test -- whole` is what the build
 * machine runs: besides, units abroad, the long ones (`*.long.test.*`) and the long journeys (`@whole`). `... unit` leaves
 * out build and journeys, `... e2e` does nothing but the everyday journeys. Closes with the line
 * `N passed, N failed`.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { demandNode } from './node-version.mjs'
import { ensurePackages } from './packages.mjs'
import { ensureChromium } from './test-run/ensure-chromium.mjs'
import {
  buildStep,
  journeyStep,
  formatStep,
  lintStep,
  listTypeSteps,
  unitStep,
  wallsStep,
} from './test-run/list-steps.mjs'
import { runLane } from './test-run/run-steps.mjs'

/** @typedef {import('./test-run/count-results.mjs').Count} Count */

const appFolder = fileURLToPath(new URL('../..', import.meta.url))
const wishes = ['everyday', 'whole', 'unit', 'e2e']

/**
 * @param {string} wish
 * @param {string} results
 * @returns {Promise<Count[]>}
 */
async function runAll(wish, results) {
  const { chromium, headless } = await ensureChromium()
  if (chromium === null)
    console.error('No Chromium was found: install one, or name it in MADOGUCHI_CHROMIUM.')
  const around = { appFolder, chromium }
  const isWhole = wish === 'whole'
  const onSources = wish === 'e2e' ? [] : await listSourceSteps()
  const onUnits = wish === 'e2e' ? [] : [wallsStep(), unitStep(results, 'Asia/Tokyo', [], isWhole)]
  const abroad =
    wish === 'whole'
      ? [unitStep(results, 'America/New_York', ['shared/', 'renderer/data/'], isWhole)]
      : []
  const builds = wish === 'unit' ? [] : [buildStep()]
  // Two lanes for two cores; the journeys then have both for themselves.
  const counted = await Promise.all([
    runLane([...builds, ...onSources, ...abroad], around),
    runLane(onUnits, around),
  ])
  const journeys = wish === 'unit' ? [] : [journeyStep(results, headless, isWhole)]
  return [...counted.flat(), ...(await runLane(journeys, around))]
}

const listSourceSteps = async () => [formatStep(), lintStep(), ...(await listTypeSteps(appFolder))]

/** @param {readonly Count[]} counts */
function sayTotal(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0)
  const failed = counts.reduce((sum, count) => sum + count.failed, 0)
  console.log(`\n${passed} passed, ${failed} failed`)
  return failed === 0 ? 0 : 1
}

async function test() {
  const wish = process.argv[2] ?? 'everyday'
  if (!wishes.includes(wish)) {
    console.error(`Unknown: ${wish}. There is: ${wishes.join(', ')}.`)
    return 1
  }
  if (!(await ensurePackages(appFolder))) return sayTotal([{ passed: 0, failed: 1 }])
  const results = await mkdtemp(join(tmpdir(), 'madoguchi-test-'))
  try {
    return sayTotal(await runAll(wish, results))
  } finally {
    await rm(results, { recursive: true, force: true })
  }
}

demandNode()
process.exit(await test())
