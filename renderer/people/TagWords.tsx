import styles from './TagWords.module.css'

export function TagWords({ tags }: { tags: readonly string[] }) {
  return (
    <span className={styles.tags}>
      {tags.map((tag) => (
        <span key={tag} className={styles.tag} data-personal>
          {tag}
        </span>
      ))}
    </span>
  )
}
