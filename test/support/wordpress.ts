export interface BlogComment {
  id: number | string;
  parent?: number | string;
  text?: string;
  approved?: string;
  at?: string;
}

/** An export with the given comments under one article. */
export function wordpressExport(comments: BlogComment[], end = '</item></channel></rss>'): string {
  const head = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:wp="http://wordpress.org/export/1.2/"><channel>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_blog_url>https://small.example</wp:base_blog_url>
<item><title>Small talk</title><link>https://small.example/talk/</link><wp:post_id>1</wp:post_id>
<wp:post_date_gmt>2019-01-01 00:00:00</wp:post_date_gmt><wp:comment_status>open</wp:comment_status>
<wp:post_name>small-talk</wp:post_name><wp:status>publish</wp:status>`;
  return [head, ...comments.map(commentElement), end].join('\n');
}

function commentElement({ id, parent = 0, text = `Comment ${id}.`, approved = '1', at }: BlogComment): string {
  return `<wp:comment><wp:comment_id>${id}</wp:comment_id><wp:comment_author>Reader</wp:comment_author>
<wp:comment_author_email>reader@mail.example</wp:comment_author_email><wp:comment_date_gmt>${at ?? '2019-01-02 00:00:00'}</wp:comment_date_gmt>
<wp:comment_content><![CDATA[${text}]]></wp:comment_content><wp:comment_approved>${approved}</wp:comment_approved>
<wp:comment_type>comment</wp:comment_type><wp:comment_parent>${parent}</wp:comment_parent></wp:comment>`;
}
