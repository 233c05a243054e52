/**
 * Figures stripped from a Chinese text: 就业率。 比例达% 增加学位约万个 新增名师工作室个. Out: number tokens without
 * digits where the figure should stand. Bold readings only where the article shows damage elsewhere.
 */
import type { NumberToken, Token } from '../engine/tokens';
import type { MissingRule } from '../pack';

export const missing: readonly MissingRule[] = [];

export function isDamage(_view: string, _token: Token | null, _at: number): boolean {
  return false;
}

export type Stripped = NumberToken;
