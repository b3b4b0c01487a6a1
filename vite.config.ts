import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig, type EnvironmentOptions } from 'vite'

/**
 * One `vite build --app` makes all that runs: the screens (out/renderer), what runs in Node and in Electron's main
 * process (out/main), and the preload script (out/preload), which a sandboxed window can only load as CommonJS.
 * better-sqlite3 stays outside: it is the one package with a native part.
 */
export default defineConfig({
  root: 'renderer',
  // Absolute, so that a page deep inside (/people/12) finds its parts when it is opened directly.
  base: '/',
  plugins: [react()],
  builder: {
    buildApp: async (builder) => {
      for (const environment of Object.values(builder.environments)) await builder.build(environment)
    },
  },
  environments: {
    client: {
      build: {
        outDir: resolve('out/renderer'),
        emptyOutDir: true,
        target: 'chrome140',
        chunkSizeWarningLimit: 2000,
        reportCompressedSize: false,
      },
    },
    main: forNode({
      outDir: 'out/main',
      format: 'es',
      external: ['electron', 'better-sqlite3'],
      entries: { app: 'main/app.ts', hostProcess: 'main/hostProcess.ts', serve: 'main/serve.ts', cli: 'main/cli.ts' },
    }),
    preload: forNode({
      outDir: 'out/preload',
      format: 'cjs',
      external: ['electron'],
      entries: { preload: 'main/preload.ts' },
    }),
  },
})

interface NodeBuild {
  outDir: string
  format: 'es' | 'cjs'
  external: string[]
  entries: Record<string, string>
}

function forNode({ outDir, format, external, entries }: NodeBuild): EnvironmentOptions {
  const input = Object.fromEntries(Object.entries(entries).map(([name, file]) => [name, resolve(file)]))
  return {
    consumer: 'server',
    resolve: { noExternal: true, external },
    build: {
      outDir: resolve(outDir),
      emptyOutDir: true,
      copyPublicDir: false,
      target: 'node24',
      minify: false,
      sourcemap: true,
      reportCompressedSize: false,
      rollupOptions: {
        input,
        external,
        output: {
          format,
          entryFileNames: format === 'cjs' ? '[name].cjs' : '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
        },
      },
    },
  }
}
