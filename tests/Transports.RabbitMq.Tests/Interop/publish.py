"""Publishes the message on standard input as fedora-messaging does (message.Message and _twisted.protocol.publish)."""
import sys
import uuid

import pika

port, user, password, exchange, key = sys.argv[1:]
connection = pika.BlockingConnection(pika.ConnectionParameters(
    "127.0.0.1", int(port), "/", pika.PlainCredentials(user, password)))
channel = connection.channel()
channel.confirm_delivery()
channel.basic_publish(exchange, key, sys.stdin.buffer.read(), pika.BasicProperties(
    content_type="application/json",
    content_encoding="utf-8",
    delivery_mode=2,
    message_id=str(uuid.UUID(int=7)),
    priority=4,
    headers={
        "fedora_messaging_schema": "koji.repo.init",
        "fedora_messaging_severity": 30,
        "fedora_messaging_rpm_bash": True,
        "sent-at": "2026-02-03T04:05:06+00:00",
        "priority": 4,
    }))
connection.close()
