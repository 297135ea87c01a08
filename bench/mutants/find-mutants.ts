/**
 * Single changes to a source file that a test should notice: inverted comparisons, removed statements, emptied
 * strings.
 */

import ts from 'typescript';

export interface Mutant {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
  /** The replacement for the text between `start` and `end`. */
  readonly text: string;
  readonly what: string;
}

const replacements: ReadonlyMap<ts.SyntaxKind, readonly string[]> = new Map([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, ['!==']],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, ['===']],
  [ts.SyntaxKind.LessThanToken, ['<=', '>=']],
  [ts.SyntaxKind.LessThanEqualsToken, ['<']],
  [ts.SyntaxKind.GreaterThanToken, ['>=', '<=']],
  [ts.SyntaxKind.GreaterThanEqualsToken, ['>']],
  [ts.SyntaxKind.AmpersandAmpersandToken, ['||']],
  [ts.SyntaxKind.BarBarToken, ['&&']],
  [ts.SyntaxKind.PlusToken, ['-']],
  [ts.SyntaxKind.MinusToken, ['+']],
  [ts.SyntaxKind.AsteriskToken, ['/']],
]);
const swapped: ReadonlyMap<string, string> = new Map([
  ['some', 'every'],
  ['every', 'some'],
  ['startsWith', 'endsWith'],
  ['endsWith', 'startsWith'],
  ['max', 'min'],
  ['min', 'max'],
]);
/** Calls whose removal leaves the value before them unchanged. */
const dropped: ReadonlySet<string> = new Set([
  'filter',
  'trim',
  'trimEnd',
  'toLowerCase',
  'sort',
  'toSorted',
  'reverse',
  'normalize',
  'replace',
  'replaceAll',
  'slice',
]);

export function findMutants(file: string, source: string): readonly Mutant[] {
  const tree = ts.createSourceFile(file, source, ts.ScriptTarget.Latest, true);
  const found: Mutant[] = [];
  visit(tree);
  return found;

  function add(node: ts.Node, text: string, start = node.getStart(tree), end = node.end): void {
    const { line } = tree.getLineAndCharacterOfPosition(start);
    const before = source.slice(start, end).replace(/\s+/g, ' ');
    found.push({
      file,
      line: line + 1,
      start,
      end,
      text,
      what: `\`${shownPart(before, text)}\` to \`${shownPart(text, before)}\``,
    });
  }

  function visit(node: ts.Node): void {
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isTypeAliasDeclaration(node)) return;
    mutate(node);
    ts.forEachChild(node, visit);
  }

  function mutate(node: ts.Node): void {
    if (ts.isBinaryExpression(node)) {
      const { operatorToken, left, right } = node;
      const hasText = [left, right].some(
        (side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side),
      );
      if (!hasText || operatorToken.kind !== ts.SyntaxKind.PlusToken)
        for (const text of replacements.get(operatorToken.kind) ?? []) add(operatorToken, text);
      if (operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken) {
        add(node, `(${left.getText(tree)})`);
        add(node, `(${right.getText(tree)})`);
      }
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      add(node, `(${node.operand.getText(tree)})`);
    } else if (ts.isIfStatement(node) || ts.isConditionalExpression(node)) {
      const condition = ts.isIfStatement(node) ? node.expression : node.condition;
      add(condition, 'true');
      add(condition, 'false');
    } else if (node.kind === ts.SyntaxKind.TrueKeyword) add(node, 'false');
    else if (node.kind === ts.SyntaxKind.FalseKeyword) add(node, 'true');
    else if (ts.isNumericLiteral(node)) add(node, `${Number(node.text) + 1}`);
    else if (ts.isStringLiteral(node) && isValue(node)) add(node, node.text === '' ? "'mutant'" : "''");
    else if (ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node)) add(node, '``');
    else if (ts.isRegularExpressionLiteral(node)) patterns(node);
    else if (ts.isArrayLiteralExpression(node) && node.elements.length > 0 && !isTarget(node))
      add(node, '[]');
    else if (ts.isCallExpression(node)) calls(node);
    else if (isDroppable(node)) add(node, ';');
  }

  function patterns(node: ts.RegularExpressionLiteral): void {
    const [, pattern = '', flags = ''] = /^\/(.*)\/([a-z]*)$/s.exec(node.text) ?? [];
    if (pattern.startsWith('^')) add(node, `/${pattern.slice(1) || '(?:)'}/${flags}`);
    if (pattern.endsWith('$') && !pattern.endsWith('\\$'))
      add(node, `/${pattern.slice(0, -1) || '(?:)'}/${flags}`);
    for (const flag of flags) add(node, `/${pattern}/${flags.replace(flag, '')}`);
    add(node, `/(?!)/${flags}`);
  }

  function calls(node: ts.CallExpression): void {
    if (!ts.isPropertyAccessExpression(node.expression)) return;
    const { name, expression } = node.expression;
    const other = swapped.get(name.text);
    if (other) add(name, other);
    if (dropped.has(name.text)) add(node, `(${expression.getText(tree)})`);
  }
}

/** Enough of a text to show the change: its end if it begins like the other. */
function shownPart(text: string, other: string): string {
  const shown = 60;
  if (text.length <= shown) return text;
  return text.startsWith(other.slice(0, shown)) ? `…${text.slice(-shown)}` : `${text.slice(0, shown)}…`;
}

/** Not the name of a property, a module, or a case, which a type checker would notice. */
function isValue(node: ts.StringLiteral): boolean {
  const { parent } = node;
  if (ts.isPropertyAssignment(parent)) return parent.name !== node;
  return !ts.isElementAccessExpression(parent) && !ts.isCaseClause(parent) && !ts.isExportDeclaration(parent);
}

function isTarget({ parent }: ts.Node): boolean {
  return ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
}

function isDroppable(node: ts.Node): boolean {
  return (
    ts.isContinueStatement(node) ||
    ts.isBreakStatement(node) ||
    ts.isExpressionStatement(node) ||
    ts.isThrowStatement(node)
  );
}
