# Sends one message with stomp.py; the headers are JSON, the body is text.
import json
import sys

import stomp

port, login, passcode, vhost, destination, headers, body = sys.argv[1:8]
connection = stomp.Connection12([("127.0.0.1", int(port))], vhost=vhost, auto_content_length=False)
connection.connect(login, passcode, wait=True)
connection.send(destination, body, headers=json.loads(headers))
connection.disconnect(receipt="last")
