/** The six doors of the header, and under which of them a page stands. All else is reached from there or by search. */

export interface Way {
  readonly to: string;
  readonly name: string;
  /** Paths that stand under this door. */
  readonly within: readonly string[];
}

export function ways(thread: string | undefined): readonly Way[] {
  return [
    { to: '/', name: 'The debate', within: ['/q/', '/corrections/', '/timeline/'] },
    { to: '/options/', name: 'Designs', within: ['/options/'] },
    { to: '/positions/', name: 'People', within: ['/positions/', '/matrix/'] },
    { to: '/topics/', name: 'Topics', within: ['/topics/'] },
    ...(thread === undefined
      ? []
      : [{ to: `/threads/${thread}/`, name: 'Thread', within: ['/threads/', '/m/'] }]),
    { to: '/outcomes/', name: 'Outcomes', within: ['/outcomes/'] },
  ];
}
