/** The record in other formats, each at its address in the list of exports. */

import type { APIRoute } from 'astro';
import { editorFiles, exportFiles } from '../export/export-files.ts';
import { exportContext } from '../site/cited.ts';
import { record } from '../site/record.ts';

export function getStaticPaths() {
  const files = [...exportFiles.keys(), ...editorFiles(exportContext()).keys()];
  return files.map((file) => ({ params: { file } }));
}

export const GET: APIRoute = ({ params: { file = '' } }) => {
  const context = exportContext();
  const text = exportFiles.get(file)?.make(record(), context) ?? editorFiles(context).get(file);
  if (text === undefined) throw new Error(`no export ${file}`);
  return new Response(text, {
    headers: { 'Content-Type': exportFiles.get(file)?.type ?? 'application/json' },
  });
};
