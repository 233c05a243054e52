// Univer's list of who reads which cells, taught not to do the same work for every calculation. Univer enters all
// formulas' references again each time, and asks a shared formula for its list of them once per reference; here a
// formula already entered is passed over. A formula that changes gets a new number from Univer, so numbers suffice.
import {
  CELL_INVERTED_INDEX_CACHE,
  DependencyManagerService,
  FormulaRuntimeService,
  IDependencyManagerService,
  IFormulaCurrentConfigService,
  IFormulaRuntimeService,
  IHyperlinkEngineFormulaService,
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

type Variant = Parameters<FormulaRuntimeService['setRuntimeData']>[0];

/** While it calculates, Univer takes an empty text that a formula gave for an empty cell; one with a formula it does not. */
class Results extends FormulaRuntimeService {
  override setRuntimeData(variant: Variant): void {
    super.setRuntimeData(variant);
    const cell = this.getUnitData()[this.currentUnitId]?.[this.currentSubUnitId]?.getValue(
      this.currentRow,
      this.currentColumn,
    );
    if (cell?.v === '') cell.f = '=""';
  }
}

/** Its index of a column's values takes empty texts for empty cells too, when cells are compared a second time. Unused. */
CELL_INVERTED_INDEX_CACHE.setContinueBuildingCache = () => undefined;

/** Univer's formula engine with the two above in the place of its own. */
export class FormulaEngine extends UniverFormulaEnginePlugin {
  override onStarting(): void {
    super.onStarting();
    this._injector.replace([IDependencyManagerService, { useClass: Dependencies }]);
    this._injector.replace([
      IFormulaRuntimeService,
      {
        useFactory: (config: IFormulaCurrentConfigService, links: IHyperlinkEngineFormulaService) =>
          new Results(config, links),
        deps: [IFormulaCurrentConfigService, IHyperlinkEngineFormulaService],
      },
    ]);
  }
}
