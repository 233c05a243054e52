/** Style sheets are webpack's to read; they give nothing to TypeScript. */
declare module '*.css';
