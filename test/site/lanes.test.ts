import { describe, expect, it } from 'vitest';
import { laneSets, lanesOf } from '../../src/site/debate/lanes.ts';
import { lanesFaults } from '../support/lanes-faults.ts';
import { readSite } from './built-site.ts';

describe('the lanes of the record', () => {
  it.each(laneSets().map((set) => [set.id, set] as const))(
    '%s are drawn, each line clear of every box that is not its end and each word in its box',
    (_, set) => {
      const { items, drawing } = lanesOf(set);
      expect(items).toHaveLength(set.boxes.length);
      expect(drawing && lanesFaults(drawing)).toEqual([]);
    },
  );

  it.each(laneSets().map((set) => [set.id, set] as const))(
    '%s name a relation on its line unless it only bears on the other, which the caption says once',
    (id, set) => {
      const { items, drawing } = lanesOf(set);
      const wanted = items.flatMap(({ claim, links }) =>
        [...Map.groupBy(links, ({ to }) => to.id)].map(
          ([to, group]) => [claim.id, to, group.some(({ type }) => type !== 'bears-on')] as const,
        ),
      );
      const drawn = drawing?.edges.map(({ from, to, label }) => [from, to, label !== undefined]);
      expect(drawn?.toSorted()).toEqual(wanted.toSorted());
      const html = readSite().text('map/index.html');
      const [, figure = ''] = html.split(`id="lanes-${id}"`);
      const [shown = ''] = figure.split('</figure>');
      expect(shown.split('</svg>')[0]).not.toContain('bears on');
      expect(shown.split('<figcaption')[1]?.match(/or, without a word on it, touches on/g)).toHaveLength(
        wanted.some(([, , worded]) => !worded) ? 1 : 0,
      );
    },
  );

  it.each(
    laneSets().flatMap(({ id, topics = [], briefs = [] }) => [
      ...topics.map((topic) => [`topics/${topic}/`, id]),
      ...briefs.map((brief) => [`q/${brief}/`, id]),
    ]),
  )('/%s shows those that name it: %s', (path, id) => {
    expect(readSite().pages.get(path)?.ids).toContain(`lanes-${id}`);
  });
});
