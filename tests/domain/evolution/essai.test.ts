import { it } from 'vitest';
import { diagnostiquer } from '../../../src/domain/diagnostiquer.ts';
import { exempleVagues } from '../../../src/domain/exemple/vagues.ts';
import { METHODE_SOCLE } from '../../../src/domain/methode/presets.ts';
import { plage } from '../parc/plages.ts';

it('x', () => {
  const t0 = performance.now();
  const vs = exempleVagues(2024);
  const t1 = performance.now();
  const fait = diagnostiquer(
    vs.map(({ lignes, feuille }) => ({ plage: plage(lignes, feuille) })),
    METHODE_SOCLE,
  );
  const t2 = performance.now();
  if (!fait.ok) throw new Error(fait.probleme.phrase);
  const e = fait.diagnostic.evolution;
  console.log(
    t1 - t0,
    t2 - t1,
    e?.annees,
    e?.ruptures,
    e?.perimetres.map((p) => [p.partNouvelle, p.partDisparue, p.changees.length]),
    e?.base,
    e?.composantes.part,
  );
  for (const s of e?.suivis.slice(0, 18) ?? [])
    console.log(
      s.unite.sorte,
      s.unite.nom,
      s.fixe?.valeurs.map((v) => v?.toFixed(1)),
      s.courante?.valeurs.map((v) => v?.toFixed(1)),
      s.fixe?.tendance.classe,
      s.courante?.tendance.classe,
      s.horsChamp,
      s.flux.map((f) => f.lecture).join(),
    );
});
