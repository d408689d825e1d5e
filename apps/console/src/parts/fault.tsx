import type { ComponentChildren } from 'preact';
import { Icon } from './icon.js';

export function Fault({ children, id }: { children: ComponentChildren; id?: string }) {
  return (
    <p class="fault" role="alert" id={id}>
      <Icon of="bang" />
      <span>{children}</span>
    </p>
  );
}
