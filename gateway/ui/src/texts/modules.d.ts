declare module '*.json?en-XA' {
  const messages: Record<string, string>;
  export default messages;
}
