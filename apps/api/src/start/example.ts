import { readFileSync } from 'node:fs';
import type { Example } from '@parley/discussion';

interface ThreadFile {
  post: { slug: string; title: string; bodyFile: string; source: string };
  comments: Example['comments'];
}

/** The example post from its files; its heading is the title and is not repeated in the body. */
export function readExample(): Example {
  const read = (name: string): string => readFileSync(new URL(`../../example/${name}`, import.meta.url), 'utf8');
  const { post, comments } = JSON.parse(read('thread.json')) as ThreadFile;
  const body = read(post.bodyFile)
    .replace(/^# .*\n+/, '')
    .trimEnd();
  return { slug: post.slug, title: post.title, source: post.source, body, comments };
}
