"""What readers get: strings, navigation, Markdown extensions and the finishing of a built site."""
