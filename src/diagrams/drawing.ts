/**
 * A picture as the browser drew it, reduced to what can be seen: shapes, text, and which node they belong to.
 *
 * Mermaid's own SVG carries a style sheet, inline styles and HTML inside it, none of
 * which a strict Content-Security-Policy lets onto a page. What is seen is kept, as
 * plain SVG attributes; the rest stays behind.
 */

/** What is seen of a shape or a piece of text; colours as the browser computes them. */
export interface Paint {
  readonly fill: string;
  readonly stroke: string;
  readonly strokeWidth: number;
  readonly strokeDasharray: string;
  readonly opacity: number;
  readonly fontSize: number;
  readonly fontWeight: number;
  readonly fontStyle: string;
  readonly textAnchor: string;
  readonly dominantBaseline: string;
}

export type Drawn =
  | {
      readonly kind: 'group';
      readonly tag: 'g' | 'defs' | 'marker';
      readonly attributes: Readonly<Record<string, string>>;
      /** The id of the node that is drawn here. */
      readonly node?: string;
      readonly children: readonly Drawn[];
    }
  | {
      readonly kind: 'shape';
      readonly tag: string;
      readonly attributes: Readonly<Record<string, string>>;
      readonly paint: Paint;
    }
  | {
      readonly kind: 'text';
      readonly attributes: Readonly<Record<string, string>>;
      readonly paint: Paint;
      readonly runs: readonly {
        readonly attributes: Readonly<Record<string, string>>;
        readonly text: string;
      }[];
    };

/** A whole picture; the numbers are the viewBox. */
export interface Drawing {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly children: readonly Drawn[];
}
