import { describe, expect, it } from 'vitest';
import { type DiagramStructure, nodeIdsOf, textAlternative, withFullNames } from './structure.ts';

const graph: DiagramStructure = {
  kind: 'graph',
  groups: [{ id: 'store', label: 'The store' }],
  nodes: [
    { id: 'a', label: 'Private', group: 'store' },
    { id: 'b', label: 'Shared' },
  ],
  edges: [
    { from: 'a', to: 'b', label: 'the guest shares' },
    { from: 'b', to: 'store', label: '' },
  ],
};

describe('textAlternative', () => {
  it('lists every node with its outgoing arrows, inside its box', () => {
    expect(textAlternative(graph)).toEqual({
      ordered: false,
      summary: '2 boxes and 2 arrows',
      items: [
        { text: 'Shared', node: 'b', items: [{ text: 'leads to The store', items: [] }] },
        {
          text: 'The store',
          items: [{ text: 'Private', node: 'a', items: [{ text: 'the guest shares → Shared', items: [] }] }],
        },
      ],
    });
  });

  it('lists the steps of a sequence in order, with the steps of a box nested below it', () => {
    const text = textAlternative({
      kind: 'sequence',
      actors: [
        { id: 'V', label: 'VMM' },
        { id: 'K', label: 'KVM' },
      ],
      steps: [
        { kind: 'message', depth: 0, from: 'V', to: 'K', text: 'converts' },
        { kind: 'box', depth: 0, text: 'If a reference is left' },
        { kind: 'message', depth: 1, from: 'K', to: 'V', text: 'EAGAIN' },
        { kind: 'box', depth: 0, text: 'Otherwise, nothing is' },
        { kind: 'message', depth: 1, from: 'K', to: 'K', text: 'stores the state' },
        { kind: 'note', depth: 0, over: ['V', 'K'], text: 'later' },
      ],
    });
    expect(text).toEqual({
      ordered: true,
      summary: '2 parties and 3 steps',
      items: [
        { text: 'VMM to KVM: converts', items: [] },
        { text: 'If a reference is left', items: [{ text: 'KVM to VMM: EAGAIN', items: [] }] },
        { text: 'Otherwise, nothing is', items: [{ text: 'KVM: stores the state', items: [] }] },
        { text: 'Note on VMM and KVM: later', items: [] },
      ],
    });
  });

  it('uses the full name where the picture has a short one', () => {
    const full = withFullNames(graph, { names: { b: 'Shared with the host' }, arrow: 'is followed by' });
    const [shared] = textAlternative(full).items;
    expect(shared?.text).toBe('Shared with the host');
    expect(shared?.items[0]?.text).toBe('is followed by The store');
    expect(nodeIdsOf(full)).toEqual(['a', 'b']);
  });
});
