import type { ASTNode } from '@marcbachmann/cel-js';

/** A node of a parsed condition. The library publishes its shape; the checked type it leaves on the node is read only here. */
export type Node = ASTNode;

/** A call of a loop such as `claims.exists(c, …)`. */
export interface Loop {
  name: string;
  receiver: Node;
  variable: Node;
  bodies: Node[];
}

/** The name of the type the checker found for a node, such as `string` or `list<Claim>`. */
export function typeName(node: Node): string | undefined {
  return (node as unknown as { checkedType?: { name?: string } }).checkedType?.name;
}

/** Direct operands of a node, in the order of the text. */
export function childrenOf(node: Node): Node[] {
  switch (node.op) {
    case 'value':
    case 'id':
      return [];
    case '.':
    case '.?':
      return [node.args[0]];
    case '!_':
    case '-_':
      return [node.args];
    case 'call':
      return node.args[1];
    case 'rcall':
      return [node.args[1], ...node.args[2]];
    case 'map':
      return node.args.flat();
    default:
      return node.args as Node[];
  }
}

/** Every node, parents before children. */
export function* walk(node: Node): Generator<Node> {
  yield node;
  for (const child of childrenOf(node)) yield* walk(child);
}
