/**
 * Defines the colours of a diagram by their role, and the Mermaid settings that use them.
 *
 * Mermaid would compute its own colours, for one colour scheme. It gets a marker colour
 * for each role instead; the markers become CSS variables (src/styles/diagram.css),
 * so one picture works in light, dark and print.
 */

import { claimKinds } from '../record/schema/kinds.ts';

/** Each role is a variable `--mm-NAME` in src/styles/diagram.css. */
export const roles = [
  'ink',
  'faint',
  'line',
  'paper',
  'node',
  'node-line',
  'group',
  'group-line',
  'note',
  'note-line',
  'shared',
  'shared-line',
  'private',
  'private-line',
  'busy',
  'busy-line',
  'refused',
  'refused-line',
  'position',
  'position-line',
  'requirement',
  'requirement-line',
  'non-goal',
  'non-goal-line',
  'question',
  'question-line',
  'answer',
  'answer-line',
  'proposal',
  'proposal-line',
  'option',
  'option-line',
  'correction',
  'correction-line',
  'fact',
  'fact-line',
  'outcome',
  'outcome-line',
  'oppose',
  'support',
] as const;

export type Role = (typeof roles)[number];

/** The installed Mermaid; a test compares it with the package. */
export const mermaidVersion = '12.3.0';

/** Increased by hand when our drawing of the same Mermaid picture changes. */
export const drawingVersion = 3;

/** The font in which labels are measured; the page must show them in the same font. */
export const labelFont = 'Lore Sans';

/** The marker colour of a role, as it is passed to Mermaid. */
export function markerOf(role: Role): string {
  return `#${(0x10 + roles.indexOf(role)).toString(16)}2030`;
}

/** The role of a computed colour; `undefined` if it is not one of our markers. */
export function roleOf(colour: string): Role | undefined {
  const match = /^rgba?\((\d+), 32, 48(?:, [\d.]+)?\)$/.exec(colour);
  return match === null ? undefined : roles[Number(match[1]) - 0x10];
}

const filled = ['shared', 'private', 'busy', 'refused', ...claimKinds] as const;

/** Mermaid's class definitions for `node:::shared` and the like, in the diagram types that have classes. */
export function classDefinitions(source: string): string {
  if (!/^\s*(flowchart|graph|stateDiagram(-v2)?)\b/m.test(source)) return '';
  const define = (role: (typeof filled)[number]): string =>
    `classDef ${role} fill:${markerOf(role)},stroke:${markerOf(`${role}-line`)},color:${markerOf('ink')}`;
  return filled
    .filter((role) => new RegExp(`:::${role}\\b|^\\s*class\\s.*\\s${role}\\s*$`, 'm').test(source))
    .map((role) => `  ${define(role)}\n`)
    .join('');
}

const colour = markerOf;

/** All settings of Mermaid; a change here makes every committed rendering stale. */
export const mermaidSettings = {
  startOnLoad: false,
  securityLevel: 'strict',
  deterministicIds: true,
  deterministicIDSeed: 'loremark',
  handDrawnSeed: 1,
  look: 'classic',
  layout: 'dagre',
  theme: 'base',
  fontFamily: labelFont,
  fontSize: 15,
  flowchart: {
    htmlLabels: true,
    curve: 'basis',
    padding: 12,
    nodeSpacing: 32,
    rankSpacing: 44,
    wrappingWidth: 250,
    minNodeWidth: 80,
    useMaxWidth: false,
  },
  state: { useMaxWidth: false, nodeSpacing: 40, rankSpacing: 44, wrappingWidth: 250, minNodeWidth: 80 },
  sequence: {
    useMaxWidth: false,
    mirrorActors: false,
    wrap: false,
    width: 132,
    height: 44,
    actorMargin: 36,
    messageMargin: 34,
    boxMargin: 8,
    noteMargin: 10,
    actorFontFamily: labelFont,
    actorFontSize: 15,
    noteFontFamily: labelFont,
    noteFontSize: 14,
    messageFontFamily: labelFont,
    messageFontSize: 14,
  },
  themeVariables: {
    darkMode: false,
    fontFamily: labelFont,
    fontSize: '15px',
    background: colour('paper'),
    textColor: colour('ink'),
    titleColor: colour('ink'),
    lineColor: colour('line'),
    primaryColor: colour('node'),
    primaryTextColor: colour('ink'),
    primaryBorderColor: colour('node-line'),
    secondaryColor: colour('group'),
    secondaryTextColor: colour('ink'),
    secondaryBorderColor: colour('group-line'),
    tertiaryColor: colour('group'),
    tertiaryTextColor: colour('ink'),
    tertiaryBorderColor: colour('group-line'),
    mainBkg: colour('node'),
    nodeBorder: colour('node-line'),
    nodeTextColor: colour('ink'),
    clusterBkg: colour('group'),
    clusterBorder: colour('group-line'),
    edgeLabelBackground: colour('paper'),
    arrowheadColor: colour('line'),
    actorBkg: colour('node'),
    actorBorder: colour('node-line'),
    actorTextColor: colour('ink'),
    actorLineColor: colour('group-line'),
    signalColor: colour('line'),
    signalTextColor: colour('ink'),
    labelBoxBkgColor: colour('group'),
    labelBoxBorderColor: colour('group-line'),
    labelTextColor: colour('ink'),
    loopTextColor: colour('ink'),
    noteBkgColor: colour('note'),
    noteBorderColor: colour('note-line'),
    noteTextColor: colour('ink'),
    activationBkgColor: colour('group'),
    activationBorderColor: colour('group-line'),
    sequenceNumberColor: colour('paper'),
    stateBkg: colour('node'),
    stateLabelColor: colour('ink'),
    labelBackgroundColor: colour('paper'),
    labelColor: colour('ink'),
    transitionColor: colour('line'),
    transitionLabelColor: colour('ink'),
    specialStateColor: colour('line'),
    innerEndBackground: colour('line'),
    compositeBackground: colour('group'),
    compositeTitleBackground: colour('group'),
    compositeBorder: colour('group-line'),
    altBackground: colour('group'),
    useGradient: false,
    dropShadow: 'none',
  },
} as const;
