// Univer's list of who reads which cells, taught not to do the same work for every calculation. Univer enters all
// formulas' references again each time, and asks a shared formula for its list of them once per reference; here a
// formula already entered is passed over. A formula that changes gets a new number from Univer, so numbers suffice.
import {
  DependencyManagerService,
  IDependencyManagerService,
  UniverFormulaEnginePlugin,
  type FormulaDependencyTree,
} from '@univerjs/engine-formula';

type Tree = Parameters<DependencyManagerService['addDependencyRTreeCache']>[0];

class Dependencies extends DependencyManagerService {
  readonly #entered = new Set<number>();

  override reset(): void {
    super.reset();
    this.#entered.clear();
  }

  override addDependencyRTreeCache(tree: Tree): void {
    if (this.#entered.has(tree.treeId)) return;
    this.#entered.add(tree.treeId);
    const { treeId, rangeList } = tree;
    super.addDependencyRTreeCache({ treeId, rangeList } as FormulaDependencyTree);
  }
}

/** Univer's formula engine with the list above in the place of its own. */
export class FormulaEngine extends UniverFormulaEnginePlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.replace([IDependencyManagerService, { useClass: Dependencies }]);
  }
}
