"""Mail, as files and links that a mail program opens."""
