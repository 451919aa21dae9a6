import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkFilled, ChevronDownRegular, ChevronUpRegular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { MOTS } from './mots.ts';
import type { NomEtape } from './parcours.ts';
import { insecable } from './typographie.ts';

const useStyles = makeStyles({
  etape: { borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  titre: { margin: 0, fontSize: 'inherit', fontWeight: 'inherit' },
  bouton: {
    display: 'grid',
    gridTemplateColumns: '28px 1fr 20px',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'center',
    width: '100%',
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    border: 'none',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'start',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    ':disabled': {
      cursor: 'default',
      color: tokens.colorNeutralForegroundDisabled,
      backgroundColor: 'transparent',
    },
  },
  numero: {
    display: 'grid',
    placeItems: 'center',
    width: '26px',
    height: '26px',
    borderRadius: tokens.borderRadiusCircular,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
  },
  courante: {
    backgroundColor: tokens.colorBrandBackground,
    color: tokens.colorNeutralForegroundOnBrand,
    borderTopColor: tokens.colorBrandBackground,
    borderRightColor: tokens.colorBrandBackground,
    borderBottomColor: tokens.colorBrandBackground,
    borderLeftColor: tokens.colorBrandBackground,
  },
  faite: {
    color: tokens.colorBrandForeground1,
    borderTopColor: tokens.colorBrandStroke1,
    borderRightColor: tokens.colorBrandStroke1,
    borderBottomColor: tokens.colorBrandStroke1,
    borderLeftColor: tokens.colorBrandStroke1,
  },
  nom: { fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  resume: {
    margin: `calc(-1 * ${tokens.spacingVerticalS}) 0 0`,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalM} calc(28px + ${tokens.spacingHorizontalS} + ${tokens.spacingHorizontalM})`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  corps: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXL}`,
  },
  question: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** Where the focus goes when a step opens. */
export function idDuTitre(etape: NomEtape): string {
  return `etape-${etape}`;
}

export function Etape(props: {
  readonly nom: NomEtape;
  readonly numero: number;
  readonly ouverte: boolean;
  readonly faite: boolean;
  readonly accessible: boolean;
  /** The result in one line, shown when the step is folded. */
  readonly resume: string | null;
  readonly basculer: () => void;
  readonly children: ReactNode;
}) {
  const styles = useStyles();
  const { nom, ouverte, faite } = props;
  const id = idDuTitre(nom);
  const { titre, question } = MOTS.etapes[nom];
  const resume = ouverte ? null : props.resume;
  return (
    <li className={styles.etape}>
      <h2 className={styles.titre}>
        <button
          type="button"
          id={id}
          className={styles.bouton}
          disabled={!props.accessible}
          aria-expanded={ouverte}
          aria-describedby={resume ? `${id}-resume` : undefined}
          aria-controls={ouverte ? `${id}-corps` : undefined}
          onClick={props.basculer}
        >
          <span
            aria-hidden="true"
            className={mergeClasses(styles.numero, faite && styles.faite, ouverte && styles.courante)}
          >
            {faite && !ouverte ? <CheckmarkFilled /> : props.numero}
          </span>
          <span className={styles.nom}>{titre}</span>
          {props.accessible && (ouverte ? <ChevronUpRegular /> : <ChevronDownRegular />)}
        </button>
      </h2>
      {resume && (
        <p id={`${id}-resume`} className={styles.resume}>
          {insecable(resume)}
        </p>
      )}
      {ouverte && (
        <div id={`${id}-corps`} className={styles.corps}>
          <h3 className={styles.question}>{insecable(question)}</h3>
          {props.children}
        </div>
      )}
    </li>
  );
}
