# Reads a number of messages with stomp.py, and prints each as a line of JSON: its headers and its body.
import json
import sys
import threading

import stomp

port, login, passcode, vhost, destination, count, queue = sys.argv[1:8]
remaining = int(count)
done = threading.Event()


class Reader(stomp.ConnectionListener):
    def on_message(self, frame):
        global remaining
        print(json.dumps({"headers": frame.headers, "body": frame.body}), flush=True)
        connection.ack(frame.headers["ack"])
        remaining -= 1
        if remaining == 0:
            done.set()

    def on_receipt(self, frame):
        print("subscribed", flush=True)


connection = stomp.Connection12([("127.0.0.1", int(port))], vhost=vhost, heartbeats=(4000, 4000))
connection.set_listener("", Reader())
connection.connect(login, passcode, wait=True)
headers = {"x-queue-name": queue, "durable": "true", "auto-delete": "false"} if queue != "-" else {}
connection.subscribe(destination, id="1", ack="client-individual", headers={**headers, "receipt": "subscribed"})
code = 0 if done.wait(30) else 1
connection.disconnect()
sys.exit(code)
