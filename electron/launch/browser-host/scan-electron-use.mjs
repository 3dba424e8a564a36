/**
 * Finds every use of an `electron` API in TypeScript sources by their types: members read, events
 * listened to and names imported. For the test that keeps main within what the stand-in covers.
 */
import { dirname, resolve } from 'node:path'
import ts from 'typescript'

/** @typedef {{ type: string, member: string, event: string | null, at: string }} Use */

const listening = new Set(['on', 'once', 'off', 'addListener', 'removeListener'])

/** @param {ts.Node} node */
const isElectrons = (node) =>
  /[\\/]electron[\\/]electron\.d\.ts$/.test(node.getSourceFile().fileName)

/** The class, interface or namespace of electron.d.ts in which a symbol is declared. @param {ts.Symbol | undefined} symbol */
function ownerOf(symbol) {
  const declaration = symbol?.declarations?.find(isElectrons)
  if (declaration === undefined) return null
  const owner = ts.findAncestor(declaration.parent, isOwner)
  return owner?.name?.text ?? null
}

/**
 * @param {ts.Node} node
 * @returns {node is ts.InterfaceDeclaration | ts.ClassDeclaration | ts.TypeAliasDeclaration | ts.ModuleDeclaration}
 */
const isOwner = (node) =>
  ts.isInterfaceDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isModuleDeclaration(node)

/** @param {ts.Node} node */
const placeOf = (node) => {
  const file = node.getSourceFile()
  return `${file.fileName}:${file.getLineAndCharacterOfPosition(node.getStart()).line + 1}`
}

/** @param {ts.PropertyAccessExpression} access */
function eventOf(access) {
  if (!listening.has(access.name.text) || !ts.isCallExpression(access.parent)) return null
  const [first] = access.parent.arguments
  return first !== undefined && ts.isStringLiteralLike(first) ? first.text : '(computed)'
}

/** Declared on a parent, used on a child: the child's name counts. @param {ts.Type} type @param {string} owner */
function usedType(type, owner) {
  const symbol = type.getSymbol()
  const isNamed = symbol?.declarations?.some((node) => isElectrons(node) && isOwner(node)) === true
  return isNamed ? symbol.name : owner
}

/** @param {ts.TypeChecker} checker @param {ts.Node} node @returns {Use | null} */
function useOf(checker, node) {
  if (ts.isPropertyAccessExpression(node)) {
    const owner = ownerOf(checker.getSymbolAtLocation(node.name))
    if (owner === null) return null
    const type = usedType(checker.getTypeAtLocation(node.expression), owner)
    return { type, member: node.name.text, event: eventOf(node), at: placeOf(node) }
  }
  if (ts.isElementAccessExpression(node)) {
    const type = checker.getTypeAtLocation(node.expression)
    const isOurs = type.getSymbol()?.declarations?.some(isElectrons) === true
    return isOurs
      ? { type: type.symbol.name, member: '[computed]', event: null, at: placeOf(node) }
      : null
  }
  if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent)) {
    const name = node.propertyName ?? node.name
    if (!ts.isIdentifier(name)) return null
    const type = checker.getTypeAtLocation(node.parent)
    const owner = ownerOf(type.getProperty(name.text))
    return owner === null
      ? null
      : { type: usedType(type, owner), member: name.text, event: null, at: placeOf(node) }
  }
  return null
}

/** Names imported as values; types are gone at run time. @param {ts.Node} node @returns {Use[]} */
function importsOf(node) {
  if (!ts.isImportDeclaration(node) || !ts.isStringLiteral(node.moduleSpecifier)) return []
  if (!/^electron(\/|$)/.test(node.moduleSpecifier.text)) return []
  const clause = node.importClause
  if (clause === undefined || clause.phaseModifier === ts.SyntaxKind.TypeKeyword) return []
  const bindings = clause.namedBindings
  const named =
    bindings !== undefined && ts.isNamedImports(bindings)
      ? bindings.elements.filter(({ isTypeOnly }) => !isTypeOnly)
      : []
  return named.map((element) => {
    const member = (element.propertyName ?? element.name).text
    return { type: 'CrossProcessExports', member, event: null, at: placeOf(element) }
  })
}

/** @param {ts.Program} program @param {readonly string[]} files @returns {Use[]} */
function scanProgram(program, files) {
  const checker = program.getTypeChecker()
  /** @type {Use[]} */
  const uses = []
  /** @param {ts.Node} node */
  const visit = (node) => {
    uses.push(...importsOf(node))
    const use = useOf(checker, node)
    if (use !== null) uses.push(use)
    ts.forEachChild(node, visit)
  }
  for (const file of files) {
    const source = program.getSourceFile(file)
    if (source !== undefined) visit(source)
  }
  return uses
}

/**
 * @param {string} configFile the tsconfig of the floor to scan
 * @param {Readonly<Record<string, string>>} [samples] sources to scan instead of the floor's, by file name
 */
export function scanElectronUse(configFile, samples) {
  const folder = dirname(configFile)
  const { config } = ts.readConfigFile(configFile, ts.sys.readFile)
  const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, folder)
  if (samples === undefined) return scanProgram(ts.createProgram(fileNames, options), fileNames)
  const texts = new Map(
    Object.entries(samples).map(([name, text]) => [resolve(folder, name), text]),
  )
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => texts.has(name) || fileExists(name)
  host.getSourceFile = (name, version, ...rest) => {
    const text = texts.get(name)
    return text === undefined
      ? getSourceFile(name, version, ...rest)
      : ts.createSourceFile(name, text, version, true)
  }
  return scanProgram(ts.createProgram([...texts.keys()], options, host), [...texts.keys()])
}

/**
 * @param {readonly Use[]} uses
 * @param {ReadonlyMap<string, import('./stand-in/list-coverage.mjs').Covered>} coverage
 * @returns {string[]} one line for each use that is not covered
 */
export function listUncovered(uses, coverage) {
  return uses.flatMap(({ type, member, event, at }) => {
    const covered = coverage.get(type)
    const isMember = covered?.members.has(member) === true
    if (!isMember) return [`${type}.${member} (${at})`]
    return event === null || covered?.events.has(event) === true
      ? []
      : [`${type} event '${event}' (${at})`]
  })
}
