"""Reads one message from a queue, as fedora-messaging's consumer does (message.get_message), and prints what it saw as JSON."""
import json
import sys

import pika

port, user, password, exchange, key = sys.argv[1:]
connection = pika.BlockingConnection(pika.ConnectionParameters(
    "127.0.0.1", int(port), "/", pika.PlainCredentials(user, password)))
channel = connection.channel()
queue = channel.queue_declare("", exclusive=True).method.queue
channel.queue_bind(queue, exchange, key)
print("ready", flush=True)

for method, properties, body in channel.consume(queue, inactivity_timeout=30):
    if method is None:
        sys.exit("no message came")
    # What fedora-messaging logs as "a publisher is misbehaving" where it is missing.
    schema = properties.headers["fedora_messaging_schema"]
    severity = properties.headers["fedora_messaging_severity"]
    assert severity in (10, 20, 30, 40), severity
    text = body.decode(properties.content_encoding)
    print(json.dumps({
        "topic": method.routing_key,
        "schema": schema,
        "severity": severity,
        "sent_at": properties.headers["sent-at"],
        "priority": properties.headers["priority"],
        "id": properties.message_id,
        "content_type": properties.content_type,
        "delivery_mode": properties.delivery_mode,
        "headers": sorted(properties.headers),
        "body": json.loads(text),
    }), flush=True)
    channel.basic_ack(method.delivery_tag)
    break
connection.close()
