import { Link, useLocation } from 'wouter'
import { EngineWord } from './EngineWord.tsx'
import styles from './Nav.module.css'
import { isIn, places } from './places.ts'

export function Nav({ isGone }: { isGone: boolean }) {
  const [path] = useLocation()
  return (
    <nav className={styles.nav} aria-label="Screens">
      <ul className={styles.places}>
        {places.map((place) => (
          <li key={place.path}>
            <Link
              href={place.path}
              className={styles.place}
              aria-current={isIn(place, path) ? 'page' : undefined}
              title={place.title}
            >
              <place.icon size={20} stroke={1.75} aria-hidden />
              <span className={styles.label}>{place.title}</span>
            </Link>
          </li>
        ))}
      </ul>
      <EngineWord isGone={isGone} />
    </nav>
  )
}
